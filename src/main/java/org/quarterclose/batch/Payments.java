package org.quarterclose.batch;

import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.Activity.ActivityKind;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Register;

/** The quarter's payments by obligation, and where they stand. */
final class Payments {

    private final Map<String, Paid> paid = new HashMap<>();

    /**
     * @param total positive when money went out
     * @param source files and lines, empty when nothing was paid
     * @param last where the last payment stands, null when nothing was paid
     */
    record Paid(Money total, String source, SourceLine last) {}

    Payments(Register register) {
        register.activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.PAYMENT)
                .forEach(this::add);
    }

    private void add(Activity payment) {
        Paid one = new Paid(payment.amount(), payment.source().toString(), payment.source());
        paid.merge(
                payment.obligationId(),
                one,
                (before, next) -> new Paid(
                        before.total().plus(next.total()), before.source() + "; " + next.source(), next.last()));
    }

    Paid of(Obligation obligation) {
        return paid.getOrDefault(obligation.id(), new Paid(Money.zero(obligation.currency()), "", null));
    }
}
