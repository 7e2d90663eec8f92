package org.quarterclose.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Recovery;

/**
 * Measures the recoveries of an obligation as an asset of their own (ASC 410-30-35-8 to 35-11):
 *
 * <ol>
 *   <li>what came in takes the receivables down, in the order of recovery ids; more than they are is income;
 *   <li>a recovery that is probable and not disputed is then carried at what is still to come, in the order of ids and
 *       together no higher than the loss recognised; the rest is a gain contingency (ASC 450-30-25-1);
 *   <li>under IAS 37 a listed recovery is no asset, and what the books carry for it goes through income;
 *   <li>one that the books carry and the file no longer names stays as it is: nothing falls to zero by silence.
 * </ol>
 *
 * Where the policy has no accounts for recoveries, none becomes an asset.
 */
public final class RecoveryMeasurer {

    private final RecoveryTreatment treatment;

    public RecoveryMeasurer(RecoveryTreatment treatment) {
        this.treatment = treatment;
    }

    /** @param claims what is listed for the obligation, in any order */
    public ObligationRecoveries measure(List<Recovery> claims, RecoveryOpening opening, RecoveredLoss loss) {
        Draft draft = new Draft(claims, opening, loss);
        List<RecoveryMovement> movements = draft.movements();
        boolean begun = !opening.paid().isZero()
                || !opening.collected().isZero()
                || movements.stream().anyMatch(RecoveryMeasurer::isInTheBooks);
        Money zero = Money.zero(loss.balance().currency());
        return new ObligationRecoveries(
                loss.obligationId(),
                movements,
                begun ? opening.paid().plus(loss.paid()) : zero,
                begun ? opening.collected().plus(loss.collected()) : zero);
    }

    private static boolean isInTheBooks(RecoveryMovement movement) {
        return !movement.opening().isZero()
                || !movement.recognised().isZero()
                || !movement.collected().isZero();
    }

    /** The recoveries of one obligation on their way through the quarter, one after the other. */
    private final class Draft {

        private final SortedMap<String, Recovery> claims = new TreeMap<>();
        private final RecoveryOpening opening;
        private final RecoveredLoss loss;

        Draft(List<Recovery> listed, RecoveryOpening opening, RecoveredLoss loss) {
            listed.forEach(claim -> claims.put(claim.id(), claim));
            this.opening = opening;
            this.loss = loss;
        }

        List<RecoveryMovement> movements() {
            TreeSet<String> ids = new TreeSet<>(claims.keySet());
            ids.addAll(opening.receivables().keySet());
            List<RecoveryMovement> movements = new ArrayList<>();
            Money arrived = loss.collected();
            Money room = loss.limit(opening);
            for (String id : ids) {
                Money collected = id.equals(ids.last()) ? arrived : arrived.min(opening.of(id));
                RecoveryMovement movement = movement(id, collected, room);
                movements.add(movement);
                arrived = arrived.minus(collected);
                room = room.minus(movement.closing()).max(zero());
            }
            return movements;
        }

        private RecoveryMovement movement(String id, Money collected, Money room) {
            Recovery claim = claims.get(id);
            Money carried = opening.of(id);
            Money claimed = claim == null ? zero() : claim.amount();
            Money left = carried.minus(collected);
            boolean stays = claim == null || treatment == RecoveryTreatment.WITHOUT_ACCOUNTS;
            Money closing = stays ? left.max(zero()) : asset(claim, room);
            return new RecoveryMovement(
                    id,
                    claimed,
                    carried,
                    closing.minus(left),
                    collected.negated(),
                    claimed.minus(closing).max(zero()));
        }

        private Money asset(Recovery claim, Money room) {
            boolean isAsset = treatment == RecoveryTreatment.ASSET && claim.isProbable();
            return isAsset ? claim.amount().min(room) : zero();
        }

        private Money zero() {
            return Money.zero(loss.balance().currency());
        }
    }
}
