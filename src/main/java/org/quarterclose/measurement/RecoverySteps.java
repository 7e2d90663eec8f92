package org.quarterclose.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.Citation;
import org.quarterclose.policy.ClosePolicy.Framework;
import org.quarterclose.portfolio.Recovery;

/** The arithmetic of an obligation's recoveries: the loss they stand against, and each on its way to its asset. */
public final class RecoverySteps {

    private final Framework framework;
    private final Map<String, Recovery> claims;

    /** @param claims what is listed for the obligation; none when nobody has the list any more */
    public RecoverySteps(Framework framework, List<Recovery> claims) {
        this.framework = framework;
        this.claims = claims.stream().collect(Collectors.toMap(Recovery::id, claim -> claim, (one, other) -> one));
    }

    /** @param balance what the books carry for the obligation; zero where its cost is an asset */
    public List<Step> steps(ObligationRecoveries recoveries, Money balance) {
        List<Step> steps = new ArrayList<>();
        steps.add(loss(recoveries, balance));
        recoveries.movements().forEach(movement -> steps.add(step(movement)));
        return steps;
    }

    private Step loss(ObligationRecoveries recoveries, Money balance) {
        Money recognised = balance.plus(recoveries.paidToDate());
        Money room = recognised.minus(recoveries.collectedToDate());
        String how = Written.of(balance) + " carried + " + Written.of(recoveries.paidToDate()) + " paid" + Written.MINUS
                + Written.of(recoveries.collectedToDate()) + " collected = " + Written.of(room);
        return Step.of("The loss recognised, as far as it is known, which recoveries may not exceed")
                .computed(how, room.max(Money.zero(room.currency())))
                .citing(Citation.RECOVERY.in(framework));
    }

    private Step step(RecoveryMovement movement) {
        Recovery claim = claims.get(movement.recoveryId());
        String how = Written.sum(List.of(
                        movement.opening().amount(),
                        movement.recognised().amount(),
                        movement.collected().amount()))
                + " (opening, recognised, collected) = " + Written.of(movement.closing()) + " receivable; claimed "
                + Written.of(movement.claimed())
                + (movement.notBooked().isZero() ? "" : ", of which not booked " + Written.of(movement.notBooked()));
        return Step.of(words(movement, claim))
                .computed(how, movement.closing())
                .citing(Citation.RECOVERY.in(framework))
                .from(claim == null ? "" : claim.source().toString());
    }

    private String standing(RecoveryMovement movement, Recovery claim) {
        if (!claim.isProbable()) {
            return ": a gain contingency, in no balance";
        }
        boolean listedOnly = framework == Framework.IAS_37 && movement.closing().isZero();
        return listedOnly ? ": listed only, in no balance, as it is not virtually certain" : "";
    }

    private String words(RecoveryMovement movement, Recovery claim) {
        String name = "Recovery " + movement.recoveryId();
        if (claim == null) {
            return name;
        }
        String from = claim.counterparty().isBlank() ? "" : " from " + claim.counterparty();
        String likely =
                claim.likelihood() == null ? "" : claim.likelihood().name().toLowerCase(Locale.ROOT);
        return name + from + ": " + likely.replace('_', ' ') + (claim.disputed() ? ", disputed" : ", not disputed")
                + standing(movement, claim);
    }
}
