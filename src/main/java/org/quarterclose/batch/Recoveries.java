package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.journal.RecoverySource;
import org.quarterclose.measurement.CollectionAboveReceivable;
import org.quarterclose.measurement.DroppedRecovery;
import org.quarterclose.measurement.ObligationRecoveries;
import org.quarterclose.measurement.RecoveredLoss;
import org.quarterclose.measurement.RecoveryMeasurer;
import org.quarterclose.measurement.RecoveryOpening;
import org.quarterclose.measurement.RecoveryTreatment;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.portfolio.Register;
import org.quarterclose.rollforward.RollForwardRow;

/** The quarter's recoveries by obligation: what is claimed, what came in, what the books carry. */
final class Recoveries {

    private final Map<String, List<Recovery>> claims;
    private final Map<String, List<Activity>> collections;
    private final Map<String, RecoveryOpening> carried;
    private final Set<String> operating;
    private final RecoveryTreatment treatment;

    Recoveries(Register register, Map<String, RecoveryOpening> carried, ClosePolicy policy) {
        this.claims = register.recoveries().stream().collect(Collectors.groupingBy(Recovery::obligationId));
        this.collections = register.activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.RECOVERY_COLLECTED)
                .collect(Collectors.groupingBy(Activity::obligationId));
        this.carried = carried;
        this.operating = register.operatingProperties();
        this.treatment = RecoveryTreatment.of(policy);
    }

    static Recoveries of(CloseWorkspace workspace) {
        return new Recoveries(
                workspace.register(),
                workspace.openings().recoveries(),
                workspace.request().policy());
    }

    /** An obligation's recoveries at the quarter end; empty when there are none. */
    Optional<ObligationRecoveries> measure(Obligation obligation, RollForwardRow row) {
        if (!claims.containsKey(obligation.id()) && !carried.containsKey(obligation.id())) {
            return Optional.empty();
        }
        RecoveryOpening opening = carried.getOrDefault(obligation.id(), RecoveryOpening.none(row.currency()));
        return Optional.of(new RecoveryMeasurer(treatment)
                        .measure(claimsIn(row.currency(), obligation), opening, loss(obligation, row)))
                .filter(recoveries -> !recoveries.movements().isEmpty());
    }

    // A claim in another currency than the books carry belongs to an obligation whose currency is an error.
    private List<Recovery> claimsIn(String currency, Obligation obligation) {
        return claims.getOrDefault(obligation.id(), List.of()).stream()
                .filter(claim -> claim.amount().currency().equals(currency))
                .toList();
    }

    // The cost of a retirement obligation of an operating property is an asset: no loss is recognised there.
    private RecoveredLoss loss(Obligation obligation, RollForwardRow row) {
        boolean isAsset = obligation.obligationClass() == ObligationClass.RETIREMENT
                && operating.contains(obligation.propertyId());
        Money zero = Money.zero(row.currency());
        Money paid = row.excessPayment().minus(row.quarter().payments());
        Money collected = collections.getOrDefault(obligation.id(), List.of()).stream()
                .map(Activity::amount)
                .filter(amount -> amount.currency().equals(zero.currency()))
                .reduce(zero, Money::plus);
        return new RecoveredLoss(obligation.id(), isAsset ? zero : row.closing(), isAsset ? zero : paid, collected);
    }

    /** A warning when more came in than the books carried. */
    Optional<Problem> aboveReceivable(ObligationRecoveries recoveries) {
        List<Activity> rows = collections.getOrDefault(recoveries.obligationId(), List.of());
        return rows.isEmpty()
                ? Optional.empty()
                : CollectionAboveReceivable.of(
                        recoveries, rows.get(rows.size() - 1).source());
    }

    /** Where the figures of an obligation's recoveries stand. */
    RecoverySource source(String obligationId) {
        return new RecoverySource(
                places(claims.getOrDefault(obligationId, List.of()).stream()
                        .map(Recovery::source)
                        .toList()),
                places(collections.getOrDefault(obligationId, List.of()).stream()
                        .map(Activity::source)
                        .toList()));
    }

    private static String places(List<SourceLine> lines) {
        return lines.stream().sorted().map(SourceLine::toString).collect(Collectors.joining("; "));
    }

    /** What the books carry and nobody names any more, or the policy has no account for. */
    List<Problem> dropped() {
        List<Problem> problems = new ArrayList<>();
        carried.forEach((obligation, opening) -> opening.receivables().forEach((recovery, balance) -> {
            if (treatment == RecoveryTreatment.WITHOUT_ACCOUNTS || !isListed(obligation, recovery)) {
                problems.add(DroppedRecovery.of(recovery, balance).about(obligation));
            }
        }));
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    private boolean isListed(String obligation, String recovery) {
        return claims.getOrDefault(obligation, List.of()).stream()
                .anyMatch(claim -> claim.id().equals(recovery));
    }
}
