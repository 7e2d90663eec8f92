package org.quarterclose.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.quarterclose.basics.Problem;
import org.quarterclose.close.CloseStores;
import org.quarterclose.close.StoreException;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.portfolio.EstimateLine;
import org.quarterclose.portfolio.EstimatePartResult;
import org.quarterclose.portfolio.EstimateSink;

/**
 * One load: a part of an estimate file on its way into the database. Lines stream into the load's own table while the
 * file is read; rejected rows and warnings go in between. Everything of a load commits together.
 */
final class EstimateLoadStore implements EstimateSink {

    private static final int BLOCK = 2_000;
    private final CloseStores stores;
    private final long closeId;
    private final Connection connection;
    private final int loadId;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<EstimateLine> wide = new ArrayList<>();
    private EstimateLineStore lines;

    private EstimateLoadStore(CloseStores stores, long closeId, Connection connection) throws SQLException {
        this.stores = stores;
        this.closeId = closeId;
        this.connection = connection;
        this.loadId = openLoad();
    }

    /** Which part of which file a load is. */
    record LoadPart(int number, String file, long start, long end) {}

    /** Reads a part into the database; the reading gets the place where lines go. */
    static EstimatePartResult load(
            CloseWorkspace workspace, LoadPart part, Function<EstimateSink, EstimatePartResult> reading) {
        try (Connection connection = workspace.stores().dataSource().getConnection()) {
            EstimateLoadStore load = new EstimateLoadStore(workspace.stores(), workspace.closeId(), connection);
            return load.read(part, reading);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private EstimatePartResult read(LoadPart part, Function<EstimateSink, EstimatePartResult> reading)
            throws SQLException {
        EstimatePartResult result;
        try {
            openLines();
            result = reading.apply(this);
            closeLines();
        } finally {
            abortLines();
        }
        flush();
        register(part, result);
        stores.sums().add(closeId, part.number(), result.sums());
        stores.sums().addSpans(closeId, part.number(), result.spans());
        return result;
    }

    @Override
    public void accepted(EstimateLine line) {
        if (line.isWide()) {
            wide.add(line);
            flushAt(wide.size());
        } else {
            lines.add(line);
        }
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
        flushAt(rejected.size());
    }

    @Override
    public void warning(Problem problem) {
        warnings.add(problem);
        flushAt(warnings.size());
    }

    // One COPY at a time on a connection: the lines' COPY ends, the block is written, the next begins.
    private void flushAt(int size) {
        if (size < BLOCK) {
            return;
        }
        try {
            closeLines();
            flush();
            openLines();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private void flush() throws SQLException {
        stores.problems().addRejected(closeId, rejected);
        stores.problems().add(closeId, warnings);
        addWide();
        rejected.clear();
        warnings.clear();
        wide.clear();
    }

    private void openLines() throws SQLException {
        lines = new EstimateLineStore(connection, loadId);
    }

    private void closeLines() throws SQLException {
        lines.finish();
        lines = null;
    }

    private void abortLines() throws SQLException {
        if (lines != null) {
            lines.close();
        }
    }

    private int openLoad() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select open_load(?)")) {
            statement.setLong(1, closeId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void register(LoadPart part, EstimatePartResult result) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into estimate_load (load_id, close_id, load_no, file, start_byte, end_byte, rows_read,"
                        + " rows_accepted, rows_rejected, sum_low, sum_best, sum_high, estimated_days,"
                        + " rows_sent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Object[] values = {
                loadId,
                closeId,
                part.number(),
                part.file(),
                part.start(),
                part.end(),
                result.rowsRead(),
                result.accepted(),
                result.rejected(),
                result.sumLow(),
                result.sumBest(),
                result.sumHigh(),
                result.estimatedDays(),
                result.sent()
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement("select attach_load(?)")) {
            statement.setInt(1, loadId);
            statement.execute();
        }
    }

    private void addWide() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into estimate_line_wide (load_id, obligation_no, file_line, byte_offset, low, best, high,"
                        + " share) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (EstimateLine line : wide) {
                statement.setInt(1, loadId);
                statement.setInt(2, line.obligation());
                statement.setLong(3, line.fileLine());
                statement.setLong(4, line.byteOffset());
                statement.setBigDecimal(5, line.wide().low());
                statement.setBigDecimal(6, line.wide().best());
                statement.setBigDecimal(7, line.wide().high());
                statement.setObject(8, line.share() == 0 ? null : line.share());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
