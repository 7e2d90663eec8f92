package org.quarterclose.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Quarter;
import org.quarterclose.close.RefusedByBooks;
import org.quarterclose.close.SignOff.Terms;
import org.quarterclose.database.CloseDatabase;
import org.quarterclose.report.CloseHeader.CloseState;
import org.quarterclose.report.SignOffs.Reopening;

/** On a server of the company's the person is the login, whatever name is given. */
class LoginsTest {

    private static final Quarter QUARTER = new Quarter(2003, 3);

    @TempDir
    Path folder;

    private ClosedQuarters books;
    private final List<CloseDatabase> logins = new ArrayList<>();

    @BeforeEach
    void one_obligation() {
        books = new ClosedQuarters(folder);
        books.files().put("properties.csv", "property_id,name,status\nMILL,Mill,CLOSED\n");
        books.files()
                .put(
                        "obligations.csv",
                        "obligation_id,property_id,class,title,likelihood\nPONDS,MILL,REMEDIATION,Ponds,PROBABLE\n");
        books.files().put("opening-balances.csv", "obligation_id,balance\nPONDS,100.00\n");
        books.files()
                .put("estimates/a.csv", "obligation_id,line,low,high,estimated_on\nPONDS,1,150.00,200.00,2003-09-30\n");
    }

    @AfterEach
    void drop() {
        logins.forEach(CloseDatabase::close);
        books.close();
    }

    @Test
    void each_does_what_the_role_allows_and_nothing_else() throws IOException {
        as("ann", "quarter_close_preparer");
        books.run(QUARTER);
        refused(() -> books.signOff(QUARTER).approve(1, "bob", terms()), "login ann_", "may not approve a close");
        as("bob", "quarter_close_approver");
        refused(() -> books.signOff(QUARTER).post("cy"), "may not post a close");
        assertThat(books.signOff(QUARTER).approve(1, "bob", terms()).version().state())
                .isEqualTo(CloseState.APPROVED);
        as("cy", "quarter_close_poster");
        assertThat(books.signOff(QUARTER).post("cy").version().state()).isEqualTo(CloseState.POSTED);
        refused(
                () -> books.signOff(QUARTER).reopen(new Reopening("cy", "bob", "late", "", false), LocalDate.now()),
                "bob is no login that may approve");
        refused(() -> books.run(QUARTER.next()), "may not prepare a close");
    }

    @Test
    void who_may_do_both_still_never_approves_what_the_same_login_proposed() throws IOException {
        as("ann", "quarter_close_preparer", "quarter_close_approver");
        books.run(QUARTER);
        refused(() -> books.signOff(QUARTER).approve(1, "somebody else", terms()), "who proposes does not approve");
    }

    @Test
    void a_quarter_is_locked_by_the_login_that_the_policy_names_whatever_name_is_given() throws IOException {
        CloseDatabase controller = books.database().asLogin("dee", "quarter_close_poster");
        logins.add(controller);
        String login = books.database().loginOf("dee");
        books.policy(policy -> policy.replace("  # may_lock: [Controller]", "  may_lock: [" + login + "]"));
        as("ann", "quarter_close_preparer");
        books.run(QUARTER);
        as("bob", "quarter_close_approver");
        books.signOff(QUARTER).approve(1, "bob", terms());
        as("cy", "quarter_close_poster");
        books.signOff(QUARTER).post("cy");
        refused(() -> books.signOff(QUARTER).lock(login), "login cy_", "may not lock a quarter");
        books.actAs(controller);
        assertThat(books.signOff(QUARTER).lock("Dee").words()).contains("2003-Q3 is locked by Dee");
    }

    private void as(String name, String... roles) {
        CloseDatabase login = books.database().asLogin(name, roles);
        logins.add(login);
        books.actAs(login);
    }

    private static Terms terms() {
        return new Terms("minutes", null);
    }

    private static void refused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOf(RefusedByBooks.class).hasMessageContainingAll(words);
    }
}
