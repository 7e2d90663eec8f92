package org.quarterclose.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quarterclose.basics.Money;
import org.quarterclose.policy.ChartOfAccounts;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.policy.ClosePolicy.PaymentsPostedBy;
import org.quarterclose.reconciliation.CloseFigures.Recovered;

/** Whether the receivables add up, open where the quarter before closed, and move by their entries. */
final class RecoveryChecks {

    private static final String FOOTS = "recoveries-foot";

    private RecoveryChecks() {}

    static List<Check> recoveriesFoot(CloseFigures figures) {
        Recovered all = figures.recoveries();
        Money sum = all.opening().plus(all.recognised()).plus(all.collected()).plus(all.fx());
        String columns = all.fx().isZero()
                ? "opening, recognised and collected"
                : "opening, recognised, collected and exchange difference";
        List<Check> checks = new ArrayList<>();
        checks.add(Compared.money(FOOTS, sum, all.closing(), columns));
        checks.add(Compared.money(FOOTS, all.prior(), all.opening(), "opening, closing of the posted quarter before"));
        checks.addAll(Compared.breaks(FOOTS, all.differing(), "entries on the receivable, every obligation"));
        return checks;
    }

    /** What the recoveries must debit each account (credits negative); nothing where nothing moved. */
    static SortedMap<String, Money> debits(Recovered all, ClosePolicy policy) {
        ChartOfAccounts.Recovery accounts = policy.chart().recovery();
        SortedMap<String, Money> debits = new TreeMap<>();
        boolean unmoved = all.recognised().isZero()
                && all.collected().isZero()
                && all.fx().isZero();
        if (accounts == null || unmoved) {
            return debits;
        }
        boolean closeCollects = policy.paymentsPostedBy() == PaymentsPostedBy.CLOSE;
        // The ledger took all that came in to the receivable already.
        Money settled =
                closeCollects ? all.collected() : Money.zero(all.collected().currency());
        debits.put(
                accounts.receivable().number(), all.recognised().plus(settled).plus(all.fx()));
        debits.put(accounts.income().number(), all.recognised().negated());
        if (policy.chart().exchange() != null) {
            debits.put(policy.chart().exchange().account().number(), all.fx().negated());
        }
        if (closeCollects) {
            debits.put(policy.chart().payments().number(), settled.negated());
        }
        return debits;
    }
}
