package org.quarterclose.benchmark.peer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;

/** From a row to the parameters of its insert, by hand: named parameters take longer. */
final class EstimateRowSetter implements ItemPreparedStatementSetter<EstimateRow> {

    @Override
    public void setValues(EstimateRow row, PreparedStatement statement) throws SQLException {
        statement.setString(1, row.obligationId());
        statement.setString(2, row.line());
        statement.setString(3, row.category());
        statement.setString(4, row.description());
        statement.setBigDecimal(5, row.low());
        statement.setBigDecimal(6, row.high());
        statement.setBigDecimal(7, row.best());
        statement.setBigDecimal(8, row.sharePct());
        statement.setString(9, row.shareBasis());
        statement.setObject(10, row.spendOn());
        statement.setBigDecimal(11, row.quantity());
        statement.setString(12, row.unit());
        statement.setBigDecimal(13, row.unitCost());
        statement.setObject(14, row.estimatedOn());
        statement.setString(15, row.preparer());
        statement.setString(16, row.support());
    }
}
