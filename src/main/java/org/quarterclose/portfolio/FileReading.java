package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.Loaded;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.RowReader;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.intake.SheetOpener.Opened;
import org.quarterclose.policy.ClosePolicy;

/** Reads one small file after the other and keeps what went wrong on the way. */
final class FileReading {

    private final SheetOpener opener;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<SheetRead> sheets = new ArrayList<>();

    FileReading(SheetOpener opener) {
        this.opener = opener;
    }

    /** A file that must be there and hold rows. */
    <T> Loaded<T> required(FactFile<T> file) {
        return withRows(keep(read(file)), file.name());
    }

    <T> List<T> optional(FactFile<T> file) {
        return opener.has(file.name()) ? keep(read(file)).rows() : List.of();
    }

    private <T> Loaded<T> read(FactFile<T> file) {
        return RowReader.read(opener.open(file.name(), file.columns()), file::fact);
    }

    private <T> Loaded<T> withRows(Loaded<T> loaded, String file) {
        if (loaded.sheet().isPresent() && loaded.rowsRead() == 0) {
            problems.add(EstimateFiles.withoutRows(file));
        }
        return loaded;
    }

    /** Read a second time when ids stand on several rows: only then is the first of them known to be refused too. */
    Loaded<Obligation> obligations(ClosePolicy policy, Known<Property> properties) {
        Opened opened = opener.open(ObligationsFile.NAME, ObligationsFile.COLUMNS);
        ObligationsFile once = new ObligationsFile(policy, properties, Set.of());
        Loaded<Obligation> loaded = RowReader.read(opened, once::fact);
        if (once.seenAgain().isEmpty()) {
            return withRows(keep(loaded), ObligationsFile.NAME);
        }
        ObligationsFile again = new ObligationsFile(policy, properties, once.seenAgain());
        return keep(RowReader.read(opened, again::fact));
    }

    void add(List<Problem> found) {
        problems.addAll(found);
    }

    RegisterRead read(Register register) {
        return new RegisterRead(
                register,
                problems.stream().sorted(Problem.BY_PLACE).toList(),
                rejected.stream()
                        .sorted(Comparator.comparing(RejectedRow::place))
                        .toList(),
                sheets.stream().sorted(Comparator.comparing(SheetRead::file)).toList());
    }

    private <T> Loaded<T> keep(Loaded<T> loaded) {
        problems.addAll(loaded.problems());
        rejected.addAll(loaded.rejected());
        loaded.sheet()
                .map(sheet -> new SheetRead(
                        sheet,
                        loaded.rowsRead(),
                        loaded.rows().size(),
                        loaded.rejected().size()))
                .ifPresent(sheets::add);
        return loaded;
    }
}
