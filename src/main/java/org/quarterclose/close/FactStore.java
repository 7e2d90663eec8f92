package org.quarterclose.close;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.Obligation.Likelihood;
import org.quarterclose.portfolio.Property;
import org.quarterclose.portfolio.Register;
import org.quarterclose.report.FrozenClose.InputFile;

/** The register of a version and the input files it came from. */
public final class FactStore extends JdbcStore {

    public FactStore(DataSource dataSource) {
        super(dataSource);
    }

    public void add(long closeId, Register register) {
        copyInto(
                "property (close_id, property_id, name, status, location, country)",
                copy -> register.properties().forEach(property -> copy.row(cells(closeId, property))));
        copyInto(
                "obligation (close_id, number, obligation_id, property_id, class, title, likelihood, currency, source)",
                copy -> register.obligations().forEach(obligation -> copy.row(cells(closeId, obligation))));
    }

    public void addInputs(long closeId, List<InputFile> inputs) {
        copyInto(
                "input_file (close_id, file, sha256, bytes, encoding, delimiter, header, unknown_columns, rows_read,"
                        + " rows_accepted, rows_rejected)",
                copy -> inputs.forEach(input -> copy.row(cells(closeId, input))));
    }

    public List<InputFile> inputs(long closeId) {
        return list(
                "select file, sha256, bytes, encoding, delimiter, header, unknown_columns, rows_read, rows_accepted,"
                        + " rows_rejected from input_file where close_id = ? order by file collate \"C\"",
                row -> new InputFile(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        texts(row.getArray(6)),
                        texts(row.getArray(7)),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)),
                closeId);
    }

    /** An obligation as it stood in a version's register; what the database does not hold of it is not given. */
    public Optional<Obligation> obligation(long closeId, String id) {
        return first(
                "select number, obligation_id, property_id, class, title, likelihood, currency, source from obligation"
                        + " where close_id = ? and obligation_id = ?",
                FactStore::obligation,
                closeId,
                id);
    }

    /** The ids of a version's register, in order. */
    public void forEachObligationId(long closeId, Consumer<String> consumer) {
        forEach(
                "select obligation_id from obligation where close_id = ? order by number",
                row -> row.getString(1),
                consumer,
                closeId);
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        String likelihood = row.getString(6);
        String source = row.getString(8);
        int colon = source.lastIndexOf(':');
        return new Obligation(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                ObligationClass.valueOf(row.getString(4)),
                row.getString(5),
                likelihood == null ? null : Likelihood.valueOf(likelihood),
                row.getString(7),
                null,
                "",
                null,
                false,
                null,
                "",
                "",
                new SourceLine(source.substring(0, colon), Long.parseLong(source.substring(colon + 1))));
    }

    private static Object[] cells(long closeId, Property property) {
        return new Object[] {
            closeId, property.id(), property.name(), property.status(), property.location(), property.country()
        };
    }

    private static Object[] cells(long closeId, Obligation obligation) {
        return new Object[] {
            closeId,
            obligation.number(),
            obligation.id(),
            obligation.propertyId(),
            obligation.obligationClass(),
            obligation.title(),
            obligation.likelihood(),
            obligation.currency(),
            obligation.source()
        };
    }

    private static Object[] cells(long closeId, InputFile input) {
        return new Object[] {
            closeId,
            input.file(),
            input.sha256(),
            input.bytes(),
            input.encoding(),
            input.delimiter(),
            input.header(),
            input.unknownColumns(),
            input.rowsRead(),
            input.rowsAccepted(),
            input.rowsRejected()
        };
    }
}
