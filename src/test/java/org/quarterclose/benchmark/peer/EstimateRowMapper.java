package org.quarterclose.benchmark.peer;

import static org.quarterclose.benchmark.peer.EstimateParsing.amount;
import static org.quarterclose.benchmark.peer.EstimateParsing.date;
import static org.quarterclose.benchmark.peer.EstimateParsing.period;

import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;

/** From fields to a typed row, by position and without reflection. */
final class EstimateRowMapper implements FieldSetMapper<EstimateRow> {

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
}
