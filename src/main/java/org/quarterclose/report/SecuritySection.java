package org.quarterclose.report;

import java.util.List;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.portfolio.Recovery;

/** Bonds beside the liabilities they secure, and what others may pay: neither is netted against an obligation. */
final class SecuritySection implements Section {

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
        List<Recovery> recoveries = RecoveriesCsv.inOrder(shown.close());
        if (recoveries.isEmpty()) {
            html.element("p", "No recovery is claimed.");
            return;
        }
        Map<String, Money> closings = shown.securedClosings();
        Table table = new Table(
                html,
                "Recoveries claimed, not booked by this close",
                List.of("Recovery", "Obligation", "From", "Likelihood", "Disputed", "#Amount", "#Obligation carries"));
        recoveries.stream()
                .limit(Shown.ROWS)
                .forEach(recovery -> table.row(List.of(
                        recovery.id(),
                        recovery.obligationId(),
                        recovery.counterparty(),
                        recovery.likelihood() == null ? "" : Words.of(recovery.likelihood()),
                        recovery.disputed() ? "yes" : "no",
                        recovery.amount().currency() + " " + Figures.total(recovery.amount()),
                        Figures.of(closings.get(recovery.obligationId())))));
        table.end();
    }
}
