package org.quarterclose.report;

import java.util.List;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.RecoveryMovement;
import org.quarterclose.measurement.RecoveryTreatment;
import org.quarterclose.portfolio.Recovery;

/** Bonds beside the liabilities they secure, and what others may pay: neither is netted against an obligation. */
final class SecuritySection implements Section {

    private static final List<String> RECOVERY_HEADINGS = List.of(
            "Recovery",
            "Obligation",
            "From",
            "Likelihood",
            "Disputed",
            "#Still to come",
            "#Obligation carries",
            "#Opening",
            "#Recognised",
            "#Collected",
            "#Receivable",
            "#Not booked");

    @Override
    public void write(Shown shown, Html html) {
        html.open("section").element("h2", "Bonds and recoveries");
        bonds(shown, html);
        recoveries(shown, html);
        html.close();
    }

    private void bonds(Shown shown, Html html) {
        FrozenClose close = shown.close();
        if (close.register().bonds().isEmpty()) {
            html.element("p", "No bond is registered.");
            return;
        }
        List<SecuredProperty> properties = SecuredProperty.of(close, shown.totals());
        Table table = new Table(
                html,
                "Bonds beside obligations, " + shown.zero().currency() + "; they differ by design",
                List.of("Property", "Name", "Bonds", "#Bonds outstanding", "#Liability", "#Bonds less liability"));
        properties.stream().limit(Shown.ROWS).forEach(property -> table.row(cells(property)));
        table.end();
        if (properties.size() > Shown.ROWS) {
            html.element("p", "All properties are in bonds.csv.", "class", "note");
        }
    }

    private List<String> cells(SecuredProperty property) {
        Money outstanding = property.outstanding();
        return List.of(
                property.total().id(),
                property.total().name(),
                String.join(
                        ", ",
                        property.bonds().stream()
                                .map(bond -> bond.id() + " (" + Words.of(bond.status()) + ")")
                                .toList()),
                outstanding == null ? "other currency" : Figures.of(outstanding),
                Figures.of(property.liability()),
                outstanding == null ? "" : Figures.of(property.difference()));
    }

    private void recoveries(Shown shown, Html html) {
        List<RecoveryLine> recoveries = shown.recoveries();
        if (recoveries.isEmpty()) {
            html.element("p", "No recovery is claimed.");
            return;
        }
        Table table = new Table(html, caption(shown), RECOVERY_HEADINGS);
        recoveries.stream().limit(Shown.ROWS).forEach(line -> table.row(cells(line, shown)));
        table.end();
        if (recoveries.size() > Shown.ROWS) {
            html.element("p", "All recoveries are in recoveries.csv.", "class", "note");
        }
    }

    private static String caption(Shown shown) {
        String currency = shown.currencies();
        return switch (RecoveryTreatment.of(shown.close().policy())) {
            case WITHOUT_ACCOUNTS -> "Recoveries claimed, not booked by this close, " + currency;
            case LISTED -> "Recoveries, listed only, as none is known to be virtually certain, " + currency;
            case ASSET ->
                "Recoveries, an asset of their own where probable and not disputed; never netted, " + currency;
        };
    }

    private List<String> cells(RecoveryLine line, Shown shown) {
        Recovery claim = line.claim();
        RecoveryMovement movement = line.movement();
        return List.of(
                shown.named(line.key().recoveryId(), movement.claimed()),
                line.key().obligationId(),
                claim == null ? "no longer listed" : claim.counterparty(),
                claim == null || claim.likelihood() == null ? "" : Words.of(claim.likelihood()),
                claim == null ? "" : claim.disputed() ? "yes" : "no",
                Figures.total(movement.claimed()),
                Figures.of(shown.securedClosings().get(line.key().obligationId())),
                Figures.of(movement.opening()),
                Figures.of(movement.recognised()),
                Figures.of(movement.collected()),
                Figures.total(movement.closing()),
                Figures.of(movement.notBooked()));
    }
}
