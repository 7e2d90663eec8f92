package org.quarterclose.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.Recovery;

/** What holds for the recoveries of every obligation, on ten thousand of them of a seed, through four quarters. */
class RecoveryLawsTest {

    private static final int OBLIGATIONS = 10_000;
    private static final RecoveryMeasurer MEASURER = new RecoveryMeasurer(RecoveryTreatment.ASSET);

    private final Random random = new Random(20030930);

    @Test
    void receivables_foot_are_never_negative_and_never_above_the_loss_or_the_claims() {
        for (int i = 0; i < OBLIGATIONS; i++) {
            RecoveryOpening opening = RecoveryOpening.none("USD");
            for (int quarter = 0; quarter < 4; quarter++) {
                List<Recovery> claims = claims();
                RecoveredLoss loss = new RecoveredLoss("COVER", cents(9_000), cents(3_000), cents(2_000));
                ObligationRecoveries recoveries = MEASURER.measure(claims, opening, loss);
                assertThatItHolds(recoveries, claims, loss);
                assertThat(recoveries.closing()).isLessThanOrEqualTo(loss.limit(opening));
                assertThat(recoveries.opening()).isEqualTo(opening.total());
                assertThatOrderChangesNothing(recoveries, claims, new Before(opening, loss));
                opening = RecoveryOpening.after(recoveries);
            }
        }
    }

    private static void assertThatItHolds(ObligationRecoveries recoveries, List<Recovery> claims, RecoveredLoss loss) {
        assertThat(recoveries.collected().negated()).isEqualTo(loss.collected());
        assertThat(recoveries.opening().plus(recoveries.recognised()).plus(recoveries.collected()))
                .isEqualTo(recoveries.closing());
        assertThat(recoveries.aboveReceivable().isNegative()).isFalse();
        Money claimed = claims.stream().map(Recovery::amount).reduce(Money.zero("USD"), Money::plus);
        Money notBooked =
                recoveries.movements().stream().map(RecoveryMovement::notBooked).reduce(Money.zero("USD"), Money::plus);
        assertThat(recoveries.closing().plus(notBooked)).isEqualTo(claimed);
        assertThat(recoveries.movements()).allSatisfy(movement -> {
            assertThat(movement.closing().isNegative()).isFalse();
            assertThat(movement.collected().isPositive()).isFalse();
            assertThat(movement.notBooked().isNegative()).isFalse();
        });
        claims.stream()
                .filter(claim -> !claim.isProbable())
                .forEach(claim -> assertThat(recoveries.movements())
                        .filteredOn(movement -> movement.recoveryId().equals(claim.id()))
                        .allMatch(movement -> movement.closing().isZero()));
    }

    private record Before(RecoveryOpening opening, RecoveredLoss loss) {}

    private void assertThatOrderChangesNothing(ObligationRecoveries recoveries, List<Recovery> claims, Before before) {
        List<Recovery> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        assertThat(MEASURER.measure(shuffled, before.opening(), before.loss())).isEqualTo(recoveries);
    }

    private List<Recovery> claims() {
        List<Recovery> claims = new ArrayList<>();
        for (String id : List.of("A", "B", "C")) {
            Likelihood likelihood = random.nextInt(4) == 0 ? Likelihood.REASONABLY_POSSIBLE : Likelihood.PROBABLE;
            SourceLine source = new SourceLine("recoveries.csv", 2);
            claims.add(new Recovery(
                    id, "COVER", "Insurer", cents(6_000), likelihood, random.nextInt(4) == 0, "Policy", source));
        }
        return claims;
    }

    private Money cents(int most) {
        int cents = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
        return new Money(BigDecimal.valueOf(cents, 2), "USD");
    }
}
