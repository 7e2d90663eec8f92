package org.quarterclose.rollforward;

import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/** More was paid for an obligation than the books carried: often a payment coded to the wrong obligation. */
public final class PaymentAboveBalance {

    private PaymentAboveBalance() {}

    /** @param payment where the payment, or the last of several, stands */
    public static Optional<Problem> of(RollForwardRow row, SourceLine payment) {
        if (row.excessPayment().isZero()) {
            return Optional.empty();
        }
        String message = "found payments " + row.excessPayment() + " above the balance of "
                + row.quarter().payments().negated() + "; expected payments up to the balance";
        return Optional.of(
                Problem.of(Code.PAYMENT_ABOVE_BALANCE, payment, message).about(row.obligationId()));
    }
}
