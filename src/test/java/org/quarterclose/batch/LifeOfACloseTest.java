package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.Quarter;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.CloseOutcome.Refused;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.close.SignOff.Terms;
import org.quarterclose.close.VersionDiff;
import org.quarterclose.evidence.FolderTaken;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.ExplanationText;
import org.quarterclose.report.SignOffs.Reopening;
import org.quarterclose.report.SignOffs.Waiver;

/** From proposal to lock: who may do what, what is posted once, and what a correction adds. */
class LifeOfACloseTest {

    private static final Quarter Q3 = new Quarter(2003, 3);
    private static final Quarter Q4 = Q3.next();
    private static final LocalDate TODAY = LocalDate.now();
    private static final String OBLIGATIONS = """
            obligation_id,property_id,class,title,likelihood,released_on,release_reference
            PONDS,MILL,REMEDIATION,Closure of ponds,PROBABLE,,
            ROADS,MILL,REMEDIATION,Removal of roads,PROBABLE,,
            """;

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private Map<String, String> files;

    @BeforeEach
    void ponds_open_at_100_000_and_must_carry_150_000_and_roads_30_000() {
        books = new ClosedQuarters(folder);
        files = books.files();
        files.put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        files.put("obligations.csv", OBLIGATIONS);
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,100000.00\n");
        files.put("estimates/a.csv", estimates("150000.00", "30000.00"));
    }

    @AfterEach
    void drop_the_books() {
        books.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ANN ",
                "\u00a0ann",
                "a\u200bnn",
                "ann\ufeff",
                "\uff21nn",
                "a.nn",
                "a nn",
                "an\u00adn",
                "ann\u2060",
                "\tann\n"
            })
    void who_proposes_does_not_approve_however_the_name_is_written(String name) throws IOException {
        books.run(Q3);
        refused(() -> approve(Q3, 1, name), "was proposed by ann, and who proposes does not approve");
    }

    @Test
    void large_letters_of_any_alphabet_make_no_other_person() throws IOException {
        books.policy(policy -> policy.replace(
                "    - { from: 0.00, approvers: 1 }",
                "    - { from: 0.00, approvers: 1 }\n    - { from: 80000.00, approvers: 2 }"));
        books.run(Q3);
        assertThat(approve(Q3, 1, "José Müller")).contains("(1 of 2 approvals)");
        assertThat(approve(Q3, 1, "JOSÉ MÜLLER")).contains("already; nothing changed");
    }

    @Test
    void blanks_within_a_name_make_no_other_person() throws IOException {
        books.run(Q3);
        approve(Q3, 1, "Bob B.");
        assertThat(approve(Q3, 1, "bob \u00a0 B.")).contains("already; nothing changed");
    }

    @Test
    void an_approval_of_another_total_is_refused_and_one_of_the_exact_total_stands() throws IOException {
        books.run(Q3);
        refused(
                () -> books.signOff(Q3).approve(1, "bob", new Terms("minutes", new BigDecimal("80000.01"))),
                "accrues 80000.00, not 80000.01");
        assertThat(books.signOff(Q3)
                        .approve(1, "bob", new Terms("minutes", new BigDecimal("80000.00")))
                        .version()
                        .state())
                .isEqualTo(CloseState.APPROVED);
    }

    @Test
    void nothing_is_posted_without_an_approval_and_nothing_twice() throws Exception {
        books.run(Q3);
        refused(() -> books.signOff(Q3).post("cy"), "is PROPOSED; only an approved version is posted");
        refused(() -> books.signOff(Q3).lock("cy"), "2003-Q3 is PROPOSED; only a posted quarter is locked");
        approve(Q3, 1, "bob");
        refused(() -> books.signOff(Q3).lock("cy"), "2003-Q3 is APPROVED; only a posted quarter is locked");
        assertThat(books.signOff(Q3).post("cy").words()).contains("2 entries are in the books");
        assertThat(books.signOff(Q3).post("cy").words()).contains("is posted already; nothing changed");
        assertThat(inTheBooks("2450")).isEqualTo("-80000.00");
    }

    @Test
    void another_cent_makes_another_version_and_the_approval_of_the_first_counts_no_more() throws Exception {
        books.run(Q3);
        approve(Q3, 1, "bob");
        files.put("estimates/a.csv", estimates("150000.01", "30000.00"));

        Proposed second = (Proposed) books.run(Q3);

        VersionDiff diff = second.superseded().orElseThrow().diff();
        assertThat(second.superseded().orElseThrow().approvers()).containsExactly("bob");
        assertThat(diff.obligations()).singleElement().satisfies(changed -> {
            assertThat(changed.obligationId()).isEqualTo("PONDS");
            assertThat(changed.closing()).isEqualByComparingTo("0.01");
        });
        assertThat(diff.files()).containsExactly("estimates/a.csv");
        refused(() -> approve(Q3, 1, "dan"), "is SUPERSEDED; only a proposed version is approved");
        refused(() -> books.signOff(Q3).post("cy"), "version 2 is PROPOSED");
    }

    @Test
    void a_large_accrual_takes_as_many_persons_as_its_tier_says() throws Exception {
        books.policy(policy -> policy.replace(
                "    - { from: 0.00, approvers: 1 }",
                "    - { from: 0.00, approvers: 1 }\n    - { from: 80000.00, approvers: 2 }"));
        books.run(Q3);
        assertThat(approve(Q3, 1, "bob")).contains("(1 of 2 approvals)");
        assertThat(approve(Q3, 1, "BOB ")).contains("approved by BOB  already; nothing changed");
        refused(() -> books.signOff(Q3).post("cy"), "is PROPOSED");
        assertThat(approve(Q3, 1, "dan")).contains("(2 of 2 approvals)");
        assertThat(books.signOff(Q3).post("cy").version().state()).isEqualTo(CloseState.POSTED);
    }

    @Test
    void increases_that_decreases_make_up_for_take_as_many_persons_as_what_is_booked() throws Exception {
        books.policy(policy -> policy.replace(
                "    - { from: 0.00, approvers: 1 }",
                "    - { from: 0.00, approvers: 1 }\n    - { from: 80000.00, approvers: 2 }"));
        files.put("estimates/a.csv", estimates("50000.00", "50000.00"));
        assertThat(((Proposed) books.run(Q3)).totals().accrual().plain()).isEqualTo("0.00");
        assertThat(approve(Q3, 1, "bob")).contains("(1 of 2 approvals)");
    }

    @Test
    void a_reopened_quarter_posts_only_the_difference_and_takes_back_what_is_gone() throws Exception {
        books.run(Q3);
        books.post();
        assertThat(((Refused) books.run(Q3)).reason()).contains("2003-Q3 is posted");
        reopen(Q3, false);
        files.put(
                "obligations.csv",
                OBLIGATIONS.replaceAll("(?m)^ROADS.*\n", "SPOIL,MILL,REMEDIATION,Spoil,PROBABLE,,\n"));
        files.put("estimates/a.csv", estimates("140000.00", "30000.00").replace("ROADS", "SPOIL"));

        Proposed second = (Proposed) books.run(Q3);

        assertThat(second.failed()).isEmpty();
        assertThat(entries(second))
                .containsExactly(
                        "2003-Q3-PONDS-REVISION_UP-v2,2450,10000.00,0.00",
                        "2003-Q3-PONDS-REVISION_UP-v2,6150,0.00,10000.00",
                        "2003-Q3-ROADS-INCURRED-v2,2450,30000.00,0.00",
                        "2003-Q3-ROADS-INCURRED-v2,6150,0.00,30000.00",
                        "2003-Q3-SPOIL-INCURRED-v2,6150,30000.00,0.00",
                        "2003-Q3-SPOIL-INCURRED-v2,2450,0.00,30000.00");
        assertThat(Files.readString(second.folder().resolve("journal-entries.csv")))
                .contains("Difference of 10000.00 USD to what is posted. In all: Estimate up by 40000.00 USD: books"
                        + " carried 100000.00, must carry 140000.00");
        assertThat(second.totals().accrual().plain()).isEqualTo("70000.00");
        assertThat(Files.readString(second.folder().resolve("reconciliation.html"))
                        .replaceAll("\\s*\n\\s*", ""))
                .contains("<dt>Expense of the quarter</dt><dd>70,000.00</dd>")
                .doesNotContain("Expense of the entries");
        assertThat(inTheBooks("2450")).isEqualTo("-80000.00");
        books.post();
        assertThat(inTheBooks("2450")).isEqualTo("-70000.00");
        assertThat(states()).isEqualTo("1 SUPERSEDED, 2 POSTED");
    }

    @Test
    void a_third_version_adds_to_the_first_two() throws Exception {
        books.run(Q3);
        books.post();
        for (String ponds : List.of("90000.00", "165000.00")) {
            reopen(Q3, false);
            files.put("estimates/a.csv", estimates(ponds, "30000.00"));
            assertThat(((Proposed) books.run(Q3)).failed()).isEmpty();
            books.post();
        }
        assertThat(inTheBooks("2450")).isEqualTo("-95000.00");
        assertThat(inTheBooks("6150")).isEqualTo("95000.00");
    }

    @Test
    void the_same_inputs_in_a_reopened_quarter_change_nothing() throws Exception {
        books.run(Q3);
        books.post();
        reopen(Q3, false);
        assertThat(((Proposed) books.run(Q3)).made()).isFalse();
    }

    @Test
    void a_quarter_waits_for_the_reopened_one_before_it_and_is_made_on_its_new_closing() throws Exception {
        books.run(Q3);
        books.post();
        files.remove("opening-balances.csv");
        books.run(Q4);
        approve(Q4, 1, "bob");
        files.put("opening-balances.csv", "obligation_id,balance\nPONDS,100000.00\n");
        reopen(Q3, false);
        refused(() -> books.signOff(Q4).post("cy"), "2003-Q3 is reopened");
        assertThat(((Refused) books.run(Q4)).reason()).contains("2003-Q3 is reopened");
        files.put("estimates/a.csv", estimates("160000.00", "30000.00"));
        books.run(Q3);
        approve(Q3, 2, "bob");
        books.signOff(Q3).post("cy");
        refused(() -> books.signOff(Q4).post("cy"), "was made on another closing of 2003-Q3 than the posted one");
        files.remove("opening-balances.csv");
        Proposed again = (Proposed) books.run(Q4);
        assertThat(again.header().version()).isEqualTo(2);
        assertThat(again.totals().quarter().opening().plain()).isEqualTo("190000.00");
    }

    @Test
    void a_restatement_names_itself_and_every_later_quarter_is_closed_again() throws Exception {
        books.run(Q3);
        books.post();
        String openings = files.remove("opening-balances.csv");
        books.run(Q4);
        books.post();
        refused(() -> reopen(Q3, false), "2003-Q4 is posted on the closing of 2003-Q3");
        reopen(Q3, true);
        refused(() -> books.signOff(Q4).lock("cy"), "2003-Q3 is reopened");
        files.put("opening-balances.csv", openings);
        files.put("estimates/a.csv", estimates("160000.00", "30000.00"));
        Proposed restated = (Proposed) books.run(Q3);
        assertThat(restated.failed()).isEmpty();
        approve(Q3, 2, "bob");
        books.signOff(Q3).post("cy");
        files.remove("opening-balances.csv");
        String stale = "2003-Q4 is posted on a closing of 2003-Q3 that was restated since";
        assertThat(((Refused) books.run(Q4.next())).reason()).isEqualTo(stale);
        refused(() -> books.signOff(Q4).lock("cy"), stale);
        assertThat(books.audit().findings()).containsExactly(stale);
        reopen(Q4, true);
        Proposed later = (Proposed) books.run(Q4);
        assertThat(later.totals().quarter().opening().plain()).isEqualTo("190000.00");
        approve(Q4, 2, "bob");
        books.signOff(Q4).post("cy");
        assertThat(((Proposed) books.run(Q4.next())).totals().entries()).isZero();
        assertThat(inTheBooks("2450")).isEqualTo("-90000.00");
        assertThat(books.audit().findings()).isEmpty();
        assertThat(books.signOff(Q4).lock("cy").words()).contains("2003-Q4 is locked by cy");
        refused(() -> reopen(Q3, true), "2003-Q4 is locked and stands on the closing of 2003-Q3");
    }

    @Test
    void a_locked_quarter_is_neither_run_nor_reopened() throws Exception {
        books.run(Q3);
        refused(() -> books.signOff(Q3).lock("cy"), "2003-Q3 is PROPOSED; only a posted quarter is locked");
        books.post();
        books.signOff(Q3).lock("cy");
        files.put("estimates/a.csv", estimates("1.00", "1.00"));
        assertThat(((Refused) books.run(Q3)).reason()).contains("2003-Q3 is locked");
        refused(() -> reopen(Q3, false), "2003-Q3 is locked");
        assertThat(books.signOff(Q3).lock("cy").words()).contains("is locked already");
    }

    @Test
    void a_quarter_is_locked_by_those_whom_the_policy_of_its_posted_version_names() throws Exception {
        books.policy(policy -> policy.replace("  # may_lock: [Controller]", "  may_lock: [Dee Gomez, Eve]"));
        books.run(Q3);
        books.post();
        books.policy(policy -> policy.replace("  may_lock: [Dee Gomez, Eve]", "  may_lock: [cy]"));
        refused(() -> books.signOff(Q3).lock("cy"), "cy may not lock a quarter");
        assertThat(books.signOff(Q3).lock("DEE  GOMEZ").words()).contains("2003-Q3 is locked by DEE  GOMEZ");
    }

    @Test
    void a_quarter_before_the_first_posted_one_is_neither_run_nor_posted() throws IOException {
        Quarter q2 = Q3.previous();
        books.run(q2);
        books.run(Q3);
        approve(q2, 1, "bob");
        approve(Q3, 1, "bob");
        books.signOff(Q3).post("cy");
        refused(() -> books.signOff(q2).post("cy"), "2003-Q2 comes before 2003-Q3, which is posted");
        files.put("estimates/a.csv", estimates("1.00", "1.00"));
        assertThat(((Refused) books.run(q2)).reason()).contains("comes before 2003-Q3, which is posted");
    }

    @Test
    void the_folder_of_another_company_is_not_replaced() throws IOException {
        Path published = ((Proposed) books.run(Q3)).folder();
        books.policy(policy -> policy.replace("company: Hecla Mining Company", "company: Second Co"));
        assertThatThrownBy(() -> books.run(Q3))
                .isInstanceOf(FolderTaken.class)
                .hasMessage(published + " holds a close of Hecla Mining Company; this one is of Second Co");
    }

    @Test
    void the_folder_of_a_posted_quarter_that_was_lost_is_written_again_with_its_signatures() throws Exception {
        Path published = ((Proposed) books.run(Q3)).folder();
        books.post();
        books.noteSignOffs();
        byte[] manifest = Files.readAllBytes(published.resolve("MANIFEST.sha256"));
        byte[] signOff = Files.readAllBytes(published.resolve("evidence/sign-off.json"));
        Files.move(published, published.resolveSibling("lost"));

        assertThat(((Proposed) books.run(Q3)).made()).isFalse();

        assertThat(published.resolve("MANIFEST.sha256")).hasBinaryContent(manifest);
        assertThat(published.resolve("evidence/sign-off.json")).hasBinaryContent(signOff);
        assertThat(((Refused) books.run(Q3)).reason()).contains("2003-Q3 is posted");
    }

    @Test
    void a_folder_that_somebody_signed_is_not_replaced_by_books_that_know_nothing_of_it() throws Exception {
        books.run(Q3);
        books.post();
        books.noteSignOffs();
        try (ClosedQuarters others = new ClosedQuarters(folder)) {
            others.files().putAll(files);
            assertThatThrownBy(() -> others.run(Q3))
                    .isInstanceOf(FolderTaken.class)
                    .hasMessageContainingAll("POSTED", "posted by", "These books know nothing of it");
        }
    }

    @Test
    void who_may_lock_stays_as_it_was_proposed() throws Exception {
        books.run(Q3);
        try (Connection owner = books.database().connect("quarter_close_owner");
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update quarter_close.close_version set may_lock = '{cy}'"))
                    .hasMessageContaining("is refused a change: it is PROPOSED; expected DRAFT");
        }
    }

    @Test
    void a_reopening_takes_two_persons_and_an_end() throws Exception {
        books.run(Q3);
        books.post();
        refused(
                () -> books.signOff(Q3).reopen(new Reopening("cy", "CY", "late", "", false), TODAY),
                "cy cannot be both who reopens 2003-Q3 and who approves it");
        refused(
                () -> books.signOff(Q3).reopen(new Reopening("cy", "bob", "late", "2003-10-01", false), TODAY),
                "would end on 2003-10-01, which is over");
    }

    @Test
    void a_row_left_out_is_waived_by_name_and_the_close_is_then_whole() throws Exception {
        files.put("estimates/b.csv", estimates("1.00", "x").replaceAll("(?m)^PONDS.*\n", ""));
        Proposed incomplete = (Proposed) books.run(Q3);
        assertThat(incomplete.header().state()).isEqualTo(CloseState.INCOMPLETE);
        refused(() -> approve(Q3, 1, "bob"), "has 2 open errors or failed checks");
        refused(() -> waive("AMOUNT_UNREADABLE", "estimates/b.csv:9"), "has no AMOUNT_UNREADABLE at estimates/b.csv:9");
        waive("AMOUNT_UNREADABLE", "estimates/b.csv:2");
        assertThat(approve(Q3, 1, "bob")).contains("is approved by bob");
    }

    @Test
    void an_error_without_which_there_are_no_figures_is_not_waived() throws Exception {
        files.put("obligations.csv", OBLIGATIONS + "DAM,MILL,REMEDIATION,Dam,PROBABLE,,\n");
        Proposed incomplete = (Proposed) books.run(Q3);
        String code = incomplete.problems().get(0).code().name();
        refused(() -> waive(code, "DAM"), "is no row that was left out");
    }

    @Test
    void a_failed_check_is_waived_by_its_name() throws Exception {
        files.put("control-totals.csv", "file,rows\nestimates/a.csv,3\n");
        String failed = ((Proposed) books.run(Q3)).failed().get(0).name();
        refused(() -> approve(Q3, 1, "bob"), "has 1 open error or failed check");
        waive("CHECK_FAILED", failed);
        assertThat(approve(Q3, 1, "bob")).contains("is approved by bob");
    }

    @Test
    void of_several_failed_checks_of_one_name_one_is_accepted_at_a_time() throws Exception {
        String heading = "obligation_id,best,estimated_on\n";
        files.put("estimates/a.csv", heading + "PONDS,150000.00,2003-09-30\n");
        files.put("estimates/b.csv", heading + "ROADS,30000.00,2003-09-30\n");
        files.put("control-totals.csv", "file,rows\nestimates/a.csv,3\nestimates/b.csv,4\n");
        List<Check> failed = ((Proposed) books.run(Q3)).failed();
        assertThat(failed).hasSize(2);
        String name = failed.get(0).name();
        refused(() -> waive("CHECK_FAILED", name), "has 2 failed checks " + name);
        waive("CHECK_FAILED", name + ": " + failed.get(0).detail());
        refused(() -> approve(Q3, 1, "bob"), "has 1 open error or failed check");
        waive("CHECK_FAILED", name + ": " + failed.get(1).detail());
        assertThat(approve(Q3, 1, "bob")).contains("is approved by bob");
    }

    @Test
    void every_act_is_an_event_bound_to_the_one_before_it() throws Exception {
        books.run(Q3);
        books.post();
        reopen(Q3, false);
        assertThat(books.database()
                        .value("select string_agg(kind || ' ' || who, ', ' order by event_no) from audit_event"))
                .isEqualTo("STATE ann, APPROVAL bob, STATE bob, STATE cy, POSTING cy, REOPENING cy");
        assertThat(books.database()
                        .value("select count(*) from audit_event e where hash <> audit_hash(audit_fields(e))"))
                .isEqualTo("0");
    }

    @Test
    void a_what_if_under_ias_37_stands_beside_the_close_and_is_never_approved() throws Exception {
        files.put("estimates/a.csv", """
                obligation_id,line,low,high,best,estimated_on
                PONDS,1,18000000.00,58000000.00,,2003-09-30
                ROADS,1,30000.00,30000.00,30000.00,2003-09-30
                """);
        assertThat(((Proposed) books.run(Q3)).totals().quarter().closing().plain())
                .isEqualTo("18030000.00");
        books.policy(policy -> policy.replace("framework: US_GAAP", "framework: IAS_37"));

        Proposed whatIf = (Proposed) books.run(Q3, CloseRequest.Aim.whatIf("ifrs"));

        assertThat(whatIf.failed()).isEmpty();
        assertThat(whatIf.totals().quarter().closing().plain()).isEqualTo("38030000.00");
        assertThat(whatIf.folder()).isEqualTo(folder.resolve("closes/2003-Q3/what-if/ifrs/v1"));
        assertThat(Files.readString(whatIf.folder().resolve("reconciliation.html")))
                .contains("WHAT-IF ifrs");
        assertThat(ExplanationText.of(books.explain(Q3, CloseRequest.Aim.whatIf("ifrs"), "PONDS"), true))
                .contains("2003-Q3 what-if ifrs version 1 (PROPOSED), Hecla Mining Company")
                .anyMatch(line -> line.contains("(IAS 37.39): 38,000,000.00"))
                .anyMatch(line -> line.contains("raw     PONDS"));
        assertThat(books.run(Q3, CloseRequest.Aim.whatIf("ifrs"))).matches(same -> !((Proposed) same).made());
        assertThatThrownBy(() -> books.database()
                        .execute("insert into approval (close_id, content_hash, approved_by, reference)"
                                + " select close_id, content_hash, 'bob', 'x' from close_version"
                                + " where purpose = 'WHAT_IF'"))
                .hasMessageContaining("is no close but a what-if");
        assertThat(states()).isEqualTo("1 PROPOSED");
    }

    private String approve(Quarter quarter, int version, String by) {
        return books.signOff(quarter)
                .approve(version, by, new Terms("minutes", null))
                .words();
    }

    private void waive(String code, String place) {
        books.signOff(Q3).waive(1, new Waiver(code, place, "bob", "", "immaterial", ""));
    }

    private void reopen(Quarter quarter, boolean restatement) {
        books.signOff(quarter).reopen(new Reopening("cy", "bob", "late invoice", "", restatement), TODAY);
    }

    private static void refused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOf(RefusedByBooks.class).hasMessageContaining(reason);
    }

    private String inTheBooks(String account) throws SQLException {
        return books.database().value("select sum(debit - credit) from posted_line where account = '" + account + "'");
    }

    private String states() throws SQLException {
        return books.database()
                .value("select string_agg(version || ' ' || state, ', ' order by version) from close_version"
                        + " where purpose = 'CLOSE'");
    }

    private static List<String> entries(Proposed close) throws IOException {
        return Files.readAllLines(close.folder().resolve("journal-entries.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> String.join(",", cells[0], cells[8], cells[10], cells[11]))
                .toList();
    }

    private static String estimates(String ponds, String roads) {
        return "obligation_id,line,low,high,estimated_on\nPONDS,1," + ponds + "," + ponds + ",2003-09-30\nROADS,1,"
                + roads + "," + roads + ",2003-09-30\n";
    }
}
