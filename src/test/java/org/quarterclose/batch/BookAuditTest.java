package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.BookAudit;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.SignOff.Terms;
import org.quarterclose.database.TestDatabase;
import org.quarterclose.report.SignOffs.Reopening;

/** Attacks on what persons signed: refused, or found afterwards. */
class BookAuditTest {

    private static final Quarter QUARTER = new Quarter(2003, 3);
    private static final String APP = "quarter_close_app";
    private static final String OWNER = "quarter_close_owner";
    private static final String AUDITOR = "quarter_close_auditor";

    static ClosedQuarters signedOff(Path folder) throws IOException {
        ClosedQuarters books = new ClosedQuarters(folder);
        books.files().put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        books.files()
                .put(
                        "obligations.csv",
                        "obligation_id,property_id,class,title,likelihood\nPONDS,MILL,REMEDIATION,Ponds,PROBABLE\n");
        books.files().put("opening-balances.csv", "obligation_id,balance\nPONDS,100.00\n");
        books.files()
                .put("estimates/a.csv", "obligation_id,line,low,high,estimated_on\nPONDS,1,150.00,200.00,2003-09-30\n");
        books.run(QUARTER);
        books.signOff(QUARTER).approve(1, "bob", new Terms("minutes", null));
        books.signOff(QUARTER).post("cy");
        books.signOff(QUARTER).reopen(new Reopening("cy", "bob", "late", "", false), LocalDate.now());
        return books;
    }

    private static void as(TestDatabase database, String role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What nobody can do. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Refused {

        private ClosedQuarters books;

        @BeforeAll
        void a_posted_and_reopened_quarter(@TempDir Path folder) throws IOException {
            books = signedOff(folder);
        }

        @AfterAll
        void drop() {
            books.close();
        }

        Stream<Arguments> everyVerbOnEveryTable() {
            List<Arguments> attacks = new ArrayList<>();
            for (String role : List.of(APP, OWNER, AUDITOR)) {
                for (String table :
                        List.of("approval", "waiver", "posting", "reopening", "period_lock", "audit_event")) {
                    attacks.add(Arguments.of(role, table, "update " + table + " set login = login"));
                    attacks.add(Arguments.of(role, table, "delete from " + table));
                    attacks.add(Arguments.of(role, table, "truncate " + table + " cascade"));
                }
            }
            return attacks.stream();
        }

        @ParameterizedTest(name = "{0}: {2}")
        @MethodSource("everyVerbOnEveryTable")
        void what_was_signed_is_changed_by_nobody(String role, String table, String attack) {
            assertThatThrownBy(() -> as(books.database(), role, attack))
                    .hasMessageMatching("(?s).*(" + table + ".* is refused: |permission denied).*");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "app | insert into audit_event (company, quarter, kind, who, detail, content_hash) values"
                            + " ('a', '2003-Q3', 'LOCK', 'x', '', '')",
                    "auditor | insert into approval (close_id, content_hash, approved_by, reference) values (1, '', 'x', 'y')",
                    "auditor | insert into posting (close_id, posted_by) values (1, 'x')",
                    "app | create table mine (a integer)",
                    "app | alter table approval disable trigger all",
                    "app | drop table posting"
                })
        void what_a_role_may_not_do_is_denied(String role, String attack) {
            assertThatThrownBy(() -> as(books.database(), "quarter_close_" + role.strip(), attack))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }

        @Test
        void a_posting_of_a_version_that_nobody_approved_is_refused_to_the_owner_too() {
            for (String role : List.of(APP, OWNER)) {
                assertThatThrownBy(() ->
                                as(books.database(), role, "insert into posting (close_id, posted_by) values (1, 'x')"))
                        .hasMessageContaining("is POSTED; only an approved version is posted");
            }
        }
    }

    /** What the owner of the tables can do, who may switch every guard off. */
    @Nested
    class Found {

        @TempDir
        Path folder;

        private ClosedQuarters books;

        @BeforeEach
        void a_posted_and_reopened_quarter() throws IOException {
            books = signedOff(folder);
            books.noteSignOffs();
        }

        @AfterEach
        void drop() {
            books.close();
        }

        private List<String> findings() throws IOException {
            return new BookAudit(CloseStores.on(books.database().dataSource()), folder.resolve("closes"))
                    .of("Hecla Mining Company")
                    .findings();
        }

        @Test
        void the_policy_of_another_company_is_no_all_clear() throws IOException {
            BookAudit audit = new BookAudit(CloseStores.on(books.database().dataSource()), folder.resolve("closes"));
            assertThat(audit.of("Another Company").findings())
                    .containsExactly("these books hold nothing of Another Company, whose policy was given; they hold"
                            + " closes of Hecla Mining Company: give its --policy");
        }

        @Test
        void whole_books_have_no_finding() throws IOException {
            assertThat(findings()).isEmpty();
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "audit_event | set detail = 'nothing' where event_no = 2 | event 2 was changed",
                    "audit_event | set event_no = 9 where event_no = 6 | an event is missing before it",
                    "journal_line | set debit = debit + 1 where line_no = 1 | entry 2003-Q3-PONDS-REVISION_UP is out of",
                    "journal_line | set account = '9999' where line_no = 1 | not those of",
                    "roll_forward | set opening = opening + 1, revisions = revisions - 1 | not those of",
                    "measurement | set high = high + 1 | not those of",
                    "close_version | set state = 'PROPOSED' | it is PROPOSED, and its newest event says APPROVED to POSTED",
                    "approval | set approved_by = 'dan' | the approval by dan has no event",
                    "posting | set posted_by = 'dan' | the posting by dan has no event"
                })
        void a_change_with_the_guards_off_is_found(String table, String change, String finding) throws Exception {
            as(books.database(), OWNER, "alter table " + table + " disable trigger user");
            as(books.database(), OWNER, "update " + table + " " + change);
            assertThat(findings()).anyMatch(one -> one.contains("on " + table.strip() + " is switched off"));
            as(books.database(), OWNER, "alter table " + table + " enable trigger user");
            assertThat(findings()).anyMatch(one -> one.contains(finding.strip()));
        }

        @Test
        void a_published_file_that_no_figure_is_compared_with_is_looked_at_too() throws Exception {
            Path summary = folder.resolve("closes/2003-Q3/v1/summary.json");
            Files.writeString(summary, Files.readString(summary).replace("150.00", "151.00"));
            assertThat(findings()).anyMatch(one -> one.contains("summary.json: the file was changed"));
        }

        @Test
        void a_guard_that_was_dropped_is_found() throws Exception {
            as(books.database(), OWNER, "drop trigger stays on journal_line");
            assertThat(findings()).containsExactly("the table journal_line has no trigger that keeps its rows");
        }
    }
}
