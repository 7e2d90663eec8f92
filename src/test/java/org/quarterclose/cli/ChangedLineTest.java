package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterclose.close.VersionDiff.Changed;
import org.quarterclose.close.VersionDiff.Figure;
import org.quarterclose.close.VersionDiff.Presence;

/** What a run says of each obligation that its version changes. */
class ChangedLineTest {

    private static final List<Figure> PAID =
            List.of(new Figure("revisions", "0.00", "500.00"), new Figure("payments", "0.00", "-500.00"));

    @Test
    void where_only_a_payment_moved_the_line_says_what_moved() {
        assertThat(DiffText.line(new Changed("PONDS", Presence.BOTH, new BigDecimal("0.00"), PAID)))
                .isEqualTo("PONDS: closing +0.00: revisions 0.00 -> 500.00; payments 0.00 -> -500.00");
    }

    @Test
    void where_the_balance_moved_the_difference_is_enough() {
        assertThat(DiffText.line(new Changed("PONDS", Presence.BOTH, new BigDecimal("-5.00"), PAID)))
                .isEqualTo("PONDS: closing -5.00");
        assertThat(DiffText.line(new Changed("NEW", Presence.NEW, new BigDecimal("0.00"), List.of())))
                .isEqualTo("NEW is new: closing +0.00");
    }
}
