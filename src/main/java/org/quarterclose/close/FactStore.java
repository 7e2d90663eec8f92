package org.quarterclose.close;

import java.util.List;
import javax.sql.DataSource;
import org.quarterclose.portfolio.Obligation;
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
