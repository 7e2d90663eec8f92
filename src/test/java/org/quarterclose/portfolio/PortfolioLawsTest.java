package org.quarterclose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarterclose.portfolio.RegisterFolder.OBLIGATION_HEADER;
import static org.quarterclose.portfolio.RegisterFolder.QUARTER;
import static org.quarterclose.portfolio.RegisterFolder.said;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.Share;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.PortfolioLaws.EstimatedPortfolio;

class PortfolioLawsTest {

    private static final String RELEASED = "COVER,MINE,REMEDIATION,T,PROBABLE,,2003-09-30,Letter,\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"PROBABLE", "REASONABLY_POSSIBLE", "REMOTE"})
    void an_active_obligation_of_any_likelihood_needs_an_estimate_or_a_reason(String likelihood) {
        Register register = register("COVER,MINE,REMEDIATION,T," + likelihood + ",,,,\n");

        assertThat(laws(register, List.of(), List.of()))
                .containsExactly("ESTIMATE_MISSING obligations.csv:2 carry_forward_reason");
        assertThat(laws(register, List.of(sum(true, false, "5")), List.of())).isEmpty();
    }

    @Test
    void a_reason_to_carry_forward_stands_in_for_the_estimate() {
        Register register = register("COVER,MINE,REMEDIATION,T,PROBABLE,,,,Survey under snow\n");

        assertThat(laws(register, List.of(), List.of())).isEmpty();
    }

    @Test
    void an_obligation_settled_in_an_earlier_quarter_needs_no_estimate() {
        Register register = register("SETTLED,MINE,REMEDIATION,T,PROBABLE,,,,\n");

        assertThat(laws(register, List.of(), List.of(carried("SETTLED", "0.00"))))
                .isEmpty();
    }

    @Test
    void a_released_obligation_needs_no_estimate_and_may_have_none() {
        Register register = register(RELEASED);

        assertThat(laws(register, List.of(), List.of())).isEmpty();
        assertThat(laws(register, List.of(sum(true, false, "5")), List.of()))
                .containsExactly("ESTIMATE_OF_RELEASED obligations.csv:2 released_on 2003-09-30");
    }

    @Test
    void a_carried_balance_without_an_obligation_is_a_dropped_one() {
        Register register = register(RELEASED + "BAD,MINE,OTHER,T,PROBABLE,,,,\n");

        assertThat(laws(
                        register,
                        List.of(),
                        List.of(carried("COVER", "1.00"), carried("GONE", "0.01"), carried("ZERO", "0.00"))))
                .containsExactly("OBLIGATION_DROPPED prior closing obligation_id GONE");
    }

    @Test
    void an_obligation_whose_row_was_refused_is_not_called_dropped_too() {
        Register register = register(RELEASED + "BAD,MINE,OTHER,T,PROBABLE,,,,\n");

        assertThat(laws(register, List.of(), List.of(carried("BAD", "1.00")))).isEmpty();
    }

    @Test
    void a_zero_minimum_of_a_probable_obligation_is_looked_at() {
        Register probable = register("COVER,MINE,REMEDIATION,T,PROBABLE,,,,\n");
        Register possible = register("COVER,MINE,REMEDIATION,T,REASONABLY_POSSIBLE,,,,\n");

        assertThat(laws(probable, List.of(sum(false, false, "0")), List.of()))
                .containsExactly("ZERO_MINIMUM obligations.csv:2 obligation_id COVER");
        assertThat(laws(possible, List.of(sum(false, false, "0")), List.of())).isEmpty();
    }

    @Test
    void a_best_estimate_of_zero_or_another_line_above_zero_is_no_zero_minimum() {
        Register register = register("COVER,MINE,REMEDIATION,T,PROBABLE,,,,\n");

        assertThat(laws(register, List.of(sum(true, false, "0")), List.of())).isEmpty();
        assertThat(laws(register, List.of(sum(false, false, "0"), sum(true, false, "0.0001")), List.of()))
                .isEmpty();
        assertThat(laws(register, List.of(sum(false, true, "0"), sum(true, false, "0")), List.of()))
                .isEmpty();
    }

    private Register register(String rows) {
        return new RegisterFolder(folder)
                .with("obligations.csv", OBLIGATION_HEADER + rows)
                .read()
                .register();
    }

    private static List<String> laws(Register register, List<EstimateSum> sums, List<OpeningBalance> carried) {
        return said(PortfolioLaws.afterEstimates(new EstimatedPortfolio(
                register,
                QUARTER,
                Coverage.of(sums),
                carried,
                Set.of("SETTLED"),
                SumsByObligation.of(register.obligations().size(), List.of(sums)),
                "USD")));
    }

    private static EstimateSum sum(boolean best, boolean later, String accrued) {
        BigDecimal amount = new BigDecimal(accrued);
        return new EstimateSum(
                new Likeness(0, null, Share.WHOLE, null, best, later), 1, amount, amount, BigDecimal.TEN);
    }

    private static OpeningBalance carried(String obligation, String balance) {
        return new OpeningBalance(obligation, Money.of(balance, "USD"), SourceLine.file("prior closing"));
    }
}
