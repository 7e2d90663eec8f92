package org.quarterclose.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.Loaded;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.policy.ClosePolicy;

/**
 * Reads the small files of a quarter's folder: everything but the estimates. {@code properties.csv} and
 * {@code obligations.csv} must be there. Every problem of every file is found in one reading; a refused row is left
 * out, and a row that refers to a refused one is refused with it. Then the laws across rows are checked.
 */
public final class RegisterReader {

    /** The files that may stand in the quarter's folder, in the order of reading. */
    public static final List<String> FILES = List.of(
            PropertiesFile.NAME,
            ObligationsFile.NAME,
            ActivityFile.NAME,
            OpeningBalancesFile.NAME,
            LedgerBalancesFile.NAME,
            ControlTotalsFile.NAME,
            BondsFile.NAME,
            RecoveriesFile.NAME,
            AssumptionsFile.NAME,
            ExplanationsFile.NAME);

    private final ClosePolicy policy;
    private final FiscalQuarter quarter;

    public RegisterReader(ClosePolicy policy, FiscalQuarter quarter) {
        this.policy = policy;
        this.quarter = quarter;
    }

    public RegisterRead read(Path folder) {
        FileReading reading = new FileReading(new SheetOpener(folder, policy.intake()));
        Register register = register(reading);
        Set<String> present = new TreeSet<>(EstimateFiles.list(folder));
        List<String> topLevel = EstimateFiles.namesIn(folder);
        topLevel.stream().filter(FILES::contains).forEach(present::add);
        reading.add(unknownFiles(folder, topLevel));
        reading.add(PortfolioLaws.ofRegister(new RegisterFacts(register, quarter, policy.chart(), present)));
        return reading.read(register);
    }

    private Register register(FileReading reading) {
        String currency = policy.presentationCurrency();
        Loaded<Property> properties = reading.required(new PropertiesFile());
        Known<Property> knownProperties = Known.of(properties, Property::id, "property_id");
        Loaded<Obligation> loaded = reading.obligations(policy, knownProperties);
        Known<Obligation> obligations = Known.of(loaded, Obligation::id, "obligation_id");
        List<Recovery> recoveries = reading.optional(new RecoveriesFile(currency, obligations));
        Set<String> recoverable =
                recoveries.stream().map(Recovery::obligationId).collect(Collectors.toSet());
        return new Register(
                sorted(properties.rows(), Property::id),
                numbered(loaded.rows()),
                obligations.refused(),
                reading.optional(new ActivityFile(policy, quarter, obligations, recoverable)),
                reading.optional(new OpeningBalancesFile(new ObligationCurrency(obligations, currency), quarter)),
                reading.optional(new LedgerBalancesFile(currency, knownProperties)),
                reading.optional(new ControlTotalsFile(policy.intake())),
                reading.optional(new BondsFile(currency, knownProperties)),
                recoveries,
                reading.optional(new AssumptionsFile(currency)),
                reading.optional(new ExplanationsFile(obligations)));
    }

    private static List<Obligation> numbered(List<Obligation> rows) {
        List<Obligation> obligations = new ArrayList<>();
        sorted(rows, Obligation::id).forEach(row -> obligations.add(row.numbered(obligations.size())));
        return List.copyOf(obligations);
    }

    private static <T> List<T> sorted(List<T> rows, Function<T, String> id) {
        return rows.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static List<Problem> unknownFiles(Path folder, List<String> topLevel) {
        List<Problem> problems = new ArrayList<>(EstimateFiles.unreadable(folder));
        topLevel.stream()
                .filter(name -> EstimateFiles.isCsv(name) && !FILES.contains(name))
                .forEach(name -> problems.add(unknown(name, String.join(", ", FILES))));
        EstimateFiles.listOthers(folder).forEach(name -> problems.add(unknown(name, "a .csv file")));
        problems.addAll(FilesAside.problems(folder));
        return problems;
    }

    private static Problem unknown(String name, String expected) {
        String message = "found a file that is not read; expected " + expected;
        return Problem.of(Code.FILE_UNKNOWN, SourceLine.file(name), message);
    }
}
