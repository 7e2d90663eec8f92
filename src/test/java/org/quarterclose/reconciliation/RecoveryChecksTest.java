package org.quarterclose.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.measurement.Facts.usd;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterclose.measurement.Facts;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.CloseFigures.Break;
import org.quarterclose.reconciliation.CloseFigures.Recovered;

class RecoveryChecksTest {

    private static Recovered recovered(String prior, String closing, Break... breaks) {
        return new Recovered(usd(prior), usd("60.00"), usd("15.00"), usd("-20.00"), usd(closing), List.of(breaks));
    }

    private static List<Check> broken(Recovered recovered) {
        CloseFigures good = Figures.good().figures();
        CloseFigures changed = new CloseFigures(
                good.files(),
                good.controlTotals(),
                good.completeness(),
                good.aggregated(),
                good.resummed(),
                good.resummedDifferently(),
                good.prior(),
                good.balances(),
                good.postings(),
                good.ledger(),
                good.operating(),
                good.beyondCost(),
                good.layers(),
                recovered,
                good.foreign());
        return RecoveryChecks.recoveriesFoot(changed).stream()
                .filter(Check::failed)
                .toList();
    }

    @Test
    void receivables_that_foot_open_and_post_as_they_should_pass() {
        assertThat(broken(recovered("60.00", "55.00"))).isEmpty();
    }

    @Test
    void a_cent_missing_in_the_sum_the_opening_or_the_entries_is_noticed() {
        assertThat(broken(recovered("60.00", "55.01")))
                .containsExactly(Figures.failed(
                        "recoveries-foot", "55.00", "55.01", "0.01", "opening, recognised and collected"));
        assertThat(broken(recovered("60.01", "55.00")))
                .containsExactly(Figures.failed(
                        "recoveries-foot", "60.01", "60.00", "-0.01", "opening, closing of the posted quarter before"));
        assertThat(broken(recovered("60.00", "55.00", new Break("COVER", usd("15.00"), usd("14.99")))))
                .containsExactly(Figures.failed("recoveries-foot", "15.00", "14.99", "-0.01", "COVER"));
    }

    @Test
    void the_accounts_move_by_what_was_recognised_and_by_collections_where_the_close_posts_them() {
        Recovered all = recovered("60.00", "55.00");

        assertThat(RecoveryChecks.debits(all, Facts.policy(PaymentsPostedBy.GL, RoundingMode.HALF_UP)))
                .isEqualTo(Map.of("1320", usd("15.00"), "6450", usd("-15.00")));
        assertThat(RecoveryChecks.debits(all, Facts.policy(PaymentsPostedBy.CLOSE, RoundingMode.HALF_UP)))
                .isEqualTo(Map.of("1320", usd("-5.00"), "6450", usd("-15.00"), "1010", usd("20.00")));
    }
}
