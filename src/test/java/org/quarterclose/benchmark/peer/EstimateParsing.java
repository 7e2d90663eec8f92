package org.quarterclose.benchmark.peer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;

/** From texts to a typed row. */
final class EstimateParsing implements ItemProcessor<EstimateText, EstimateRow> {

    @Override
    public EstimateRow process(EstimateText text) {
        try {
            return new EstimateRow(
                    text.obligationId(),
                    text.line(),
                    text.category(),
                    text.description(),
                    amount(text.low()),
                    amount(text.high()),
                    amount(text.best()),
                    amount(text.sharePct()),
                    text.shareBasis(),
                    period(text.spendOn()),
                    amount(text.quantity()),
                    text.unit(),
                    amount(text.unitCost()),
                    date(text.estimatedOn()),
                    text.preparer(),
                    text.support());
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new ValidationException(text.obligationId() + " line " + text.line() + " cannot be read", unreadable);
        }
    }

    static BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** {@code 2012}, {@code 2012-Q4} or a date: the last day counts. */
    static LocalDate period(String text) {
        return switch (text.length()) {
            case 0 -> null;
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 ->
                YearMonth.of(Integer.parseInt(text, 0, 4, 10), 3 * Integer.parseInt(text, 6, 7, 10))
                        .atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
