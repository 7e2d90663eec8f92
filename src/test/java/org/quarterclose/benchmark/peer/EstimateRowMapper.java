package org.quarterclose.benchmark.peer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;

/** From fields to a row, by hand: the mappers that work by reflection take several times as long. */
final class EstimateRowMapper implements FieldSetMapper<EstimateRow> {

    static final String[] COLUMNS = {
        "obligation_id",
        "line",
        "category",
        "description",
        "low",
        "high",
        "best",
        "share_pct",
        "share_basis",
        "spend_on",
        "quantity",
        "unit",
        "unit_cost",
        "estimated_on",
        "preparer",
        "support"
    };

    @Override
    public EstimateRow mapFieldSet(FieldSet fields) {
        return new EstimateRow(
                fields.readString(0),
                fields.readString(1),
                fields.readString(2),
                fields.readString(3),
                amount(fields.readString(4)),
                amount(fields.readString(5)),
                amount(fields.readString(6)),
                amount(fields.readString(7)),
                fields.readString(8),
                period(fields.readString(9)),
                amount(fields.readString(10)),
                fields.readString(11),
                amount(fields.readString(12)),
                date(fields.readString(13)),
                fields.readString(14),
                fields.readString(15));
    }

    private static BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** {@code 2012}, {@code 2012-Q4} or a date: the last day counts. */
    private static LocalDate period(String text) {
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
