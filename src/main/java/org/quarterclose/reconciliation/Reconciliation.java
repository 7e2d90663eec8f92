package org.quarterclose.reconciliation;

import java.util.List;
import java.util.function.BiFunction;
import org.quarterclose.policy.ClosePolicy;

/**
 * The checks of a close, in the order of {@code checks.csv}. None knows another; every one always runs, and reports
 * what passed as well as what broke.
 */
public final class Reconciliation {

    private static final List<BiFunction<CloseFigures, ClosePolicy, List<Check>>> CHECKS = List.of(
            (figures, policy) -> ReceiptChecks.rowsReadEqualAcceptedPlusRejected(figures),
            (figures, policy) -> ReceiptChecks.controlTotals(figures),
            (figures, policy) -> ReceiptChecks.everyObligationHasAnEstimateOrAReason(figures),
            (figures, policy) -> ReceiptChecks.linesResummedEqualTheTotals(figures),
            (figures, policy) -> BalanceChecks.openingEqualsPriorClosing(figures),
            (figures, policy) -> BalanceChecks.rollForwardFoots(figures),
            (figures, policy) -> BalanceChecks.closingEqualsRequiredBalance(figures),
            (figures, policy) -> BalanceChecks.layersEqualTheRollForward(figures),
            (figures, policy) -> BalanceChecks.currentPlusNoncurrentEqualsClosing(figures),
            (figures, policy) -> RecoveryChecks.recoveriesFoot(figures),
            (figures, policy) -> ForeignChecks.foreignObligations(figures),
            (figures, policy) -> EntryChecks.entryDebitsEqualCredits(figures),
            EntryChecks::entriesEqualMovements,
            LedgerChecks::ledgerTiesToRollForward);

    private Reconciliation() {}

    /** Every check of the close; a failed one has its difference and changes nothing. */
    public static List<Check> checks(CloseFigures figures, ClosePolicy policy) {
        return CHECKS.stream()
                .flatMap(check -> check.apply(figures, policy).stream())
                .toList();
    }
}
