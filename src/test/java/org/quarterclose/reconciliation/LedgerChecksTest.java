package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quarterclose.measurement.Facts.POLICY;
import static org.quarterclose.measurement.Facts.usd;
import static org.quarterclose.reconciliation.Figures.broken;
import static org.quarterclose.reconciliation.Figures.close;
import static org.quarterclose.reconciliation.Figures.failed;
import static org.quarterclose.reconciliation.Figures.good;
import static org.quarterclose.reconciliation.Figures.ledger;
import static org.quarterclose.reconciliation.Figures.named;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.measurement.Facts.Line;
import org.quarterclose.reconciliation.Check.Status;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Ledger;
import org.quarterclose.reconciliation.CloseFigures.Posted;
import org.quarterclose.reconciliation.CloseFigures.Postings;

class LedgerChecksTest {

    @Test
    void entries_out_of_balance_are_named() {
        Postings postings = good().figures().postings();
        Postings off = new Postings(
                postings.debits().plus(usd("3.00")),
                postings.credits(),
                postings.net(),
                List.of(new Break("2003-Q3-OB-1-REVISION_UP", usd("203.00"), usd("200.00"))));

        assertThat(broken(figures -> figures.postings(off)))
                .containsExactly(
                        failed("entry-debits-equal-credits", "16000333.00", "16000330.00", "-3.00", "all entries"),
                        failed("entry-debits-equal-credits", "203.00", "200.00", "-3.00", "2003-Q3-OB-1-REVISION_UP"));
    }

    @Test
    void an_entry_on_the_wrong_account_is_a_break_on_both() {
        SortedMap<Posted, Money> net = new TreeMap<>(good().figures().postings().net());
        net.merge(new Posted("6420", "BASIN"), usd("-200.00"), Money::plus);
        net.merge(new Posted("9999", "BASIN"), usd("200.00"), Money::plus);

        assertThat(broken(figures -> figures.net(net)))
                .containsExactly(
                        failed("entries-equal-movements", "16000330.00", "16000130.00", "-200.00", "account 6420"),
                        failed("entries-equal-movements", "0.00", "200.00", "200.00", "account 9999"));
    }

    @Test
    void a_missing_entry_breaks_its_accounts_and_the_ledger() {
        SortedMap<Posted, Money> net = new TreeMap<>(good().figures().postings().net());
        net.merge(new Posted("6420", "BASIN"), usd("-200.00"), Money::plus);
        net.merge(new Posted("2450", "BASIN"), usd("200.00"), Money::plus);

        assertThat(broken(figures -> figures.net(net)))
                .extracting(Check::name, Check::difference)
                .containsExactly(
                        tuple("entries-equal-movements", "200.00"),
                        tuple("entries-equal-movements", "-200.00"),
                        tuple("ledger-ties-to-roll-forward", "200.00"),
                        tuple("ledger-ties-to-roll-forward", "200.00"));
    }

    @Test
    void a_ledger_of_one_cent_less_is_a_break_of_one_cent() {
        assertThat(broken(figures -> figures.ledger(ledger("2450", "", "-649.99", "2460", "", "-2000000.00"))))
                .containsExactly(failed(
                        "ledger-ties-to-roll-forward",
                        "-980.00",
                        "-979.99",
                        "0.01",
                        "account 2450: ledger -649.99, entries -330.00"));
    }

    @Test
    void a_ledger_that_ties_in_total_but_not_by_property_names_the_properties() {
        Ledger ledger = ledger("2450", "BASIN", "-600.00", "2450", "GROUSE", "-50.00", "2460", "", "-2000000.00");

        assertThat(broken(figures -> figures.ledger(ledger)))
                .containsExactly(
                        failed("ledger-ties-to-roll-forward", "-900.00", "-800.00", "100.00", "account 2450, BASIN"),
                        failed("ledger-ties-to-roll-forward", "-80.00", "-180.00", "-100.00", "account 2450, GROUSE"));
    }

    @Test
    void ledger_rows_without_a_property_stand_for_all_other_properties() {
        Ledger ledger = ledger("2450", "BASIN", "-700.00", "2450", "", "50.00", "2460", "", "-2000000.00");

        assertThat(broken(figures -> figures.ledger(ledger))).isEmpty();
    }

    @Test
    void without_a_ledger_file_nothing_is_tied_and_nothing_fails() {
        List<Check> checks =
                Reconciliation.checks(good().ledger(Ledger.NOT_GIVEN).figures(), POLICY);

        assertThat(named(checks, "ledger-ties-to-roll-forward"))
                .extracting(Check::status, Check::expected)
                .containsExactly(
                        tuple(Status.NOT_DECLARED, "-980.00"),
                        tuple(Status.NOT_DECLARED, "-18000000.00"),
                        tuple(Status.NOT_DECLARED, "0.00"));
    }

    @Test
    void an_account_with_a_balance_that_the_ledger_file_leaves_out_is_a_break_of_all_of_it() {
        assertThat(broken(figures -> figures.ledger(ledger("2450", "", "-650.00"))))
                .containsExactly(failed(
                        "ledger-ties-to-roll-forward",
                        "-18000000.00",
                        "",
                        "18000000.00",
                        "account 2460 is not in ledger-balances.csv; it belongs there, at 0.00 if it is new"));
    }

    @Test
    void an_account_without_a_balance_may_be_absent_from_the_ledger() {
        Books books = new Books(POLICY);
        close(books, 0, "BASIN", ObligationClass.REMEDIATION, "10.00", "0.00", Line.range("10", "20"));
        Figures figures = new Figures(books.figures());

        assertThat(Reconciliation.checks(figures.figures(), POLICY)).noneMatch(Check::failed);
    }
}
