package org.quarterclose.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.basics.Share;
import org.quarterclose.close.CloseVersion;
import org.quarterclose.close.LineStore.StoredLine;
import org.quarterclose.intake.Sheet;
import org.quarterclose.intake.SheetOpener;
import org.quarterclose.measurement.LineCounts;
import org.quarterclose.measurement.Measurement.Basis;
import org.quarterclose.portfolio.EstimateContext;
import org.quarterclose.portfolio.EstimateFile;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.EstimateSum.Likeness;
import org.quarterclose.portfolio.EstimateSum.Outlook;
import org.quarterclose.portfolio.LineReadAgain;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;
import org.quarterclose.report.ExplainedLine;
import org.quarterclose.report.ExplainedLine.Parsed;

/** The stored estimate lines of an obligation with their texts, from the files of the evidence. */
final class LineTexts {

    private final EvidenceFacts facts;
    private final CloseVersion version;
    private final Map<String, Optional<Sheet>> sheets = new HashMap<>();

    LineTexts(EvidenceFacts facts, CloseVersion version) {
        this.facts = facts;
        this.version = version;
    }

    /** @param hasLater whether some of its lines are about conditions after the quarter end */
    record Subject(Obligation obligation, Basis basis, boolean hasLater) {}

    /** @param notes gets what a reader must know of the files */
    List<ExplainedLine> of(Subject subject, List<StoredLine> lines, List<String> notes) throws IOException {
        Obligation obligation = subject.obligation();
        EstimateContext context = new EstimateContext(
                Map.of(obligation.id(), obligation),
                facts.register().refusedObligations(),
                Map.of(),
                version.quarter(),
                facts.policy());
        List<ExplainedLine> explained = new ArrayList<>();
        // A row with a column for each year is several lines, of which each is told once.
        Set<Object> told = new HashSet<>();
        for (StoredLine line : lines) {
            Optional<LineReadAgain> again = sheet(line.place().file(), notes).stream()
                    .flatMap(sheet -> LineReadAgain.at(
                            sheet, context, line.byteOffset(), line.place().line())
                            .stream())
                    .filter(read -> isSame(line, read) && told.add(List.of(line.place(), read)))
                    .findFirst();
            explained.add(again.map(read -> explained(subject, line, read)).orElseGet(() -> stored(subject, line)));
        }
        return explained;
    }

    private Optional<Sheet> sheet(String file, List<String> notes) throws IOException {
        if (!facts.isThere()) {
            return Optional.empty();
        }
        if (!sheets.containsKey(file)) {
            boolean held = facts.kept().holds(facts.inputs().get(file));
            if (!held) {
                notes.add(facts.kept().inputs().resolve(file)
                        + " is not the file that was read: the texts of its lines are not shown");
            }
            SheetOpener opener =
                    new SheetOpener(facts.kept().inputs(), facts.policy().intake());
            sheets.put(file, held ? opener.open(file, EstimateFile.COLUMNS).sheet() : Optional.empty());
        }
        return sheets.get(file);
    }

    /** What weighs and inflates the lines of a retirement obligation; nothing does so with others. */
    private QuarterRates rates(Obligation obligation) {
        return obligation.obligationClass() == ObligationClass.RETIREMENT
                ? new QuarterRates(
                        facts.register().assumptions(),
                        obligation.currency(),
                        version.quarter().calendar())
                : null;
    }

    private static boolean isSame(StoredLine line, LineReadAgain read) {
        return same(line.low(), read.low()) && same(line.best(), read.best()) && same(line.high(), read.high());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return Objects.equals(one == null, other == null) && (one == null || one.compareTo(other) == 0);
    }

    private ExplainedLine explained(Subject subject, StoredLine line, LineReadAgain read) {
        LineCounts counts = LineCounts.of(read.sum(), subject.basis(), facts.policy(), rates(subject.obligation()));
        Likeness likeness = read.likeness();
        Parsed parsed = new Parsed(
                read.low(),
                read.best(),
                read.high(),
                likeness.share(),
                likeness.declaredShare(),
                true,
                likeness.spendOn(),
                likeness.later(),
                likeness.outlook());
        return new ExplainedLine(line.place(), line.byteOffset(), read.raw(), parsed, counts.amount(), counts.how());
    }

    /** What the database knows of a line: its amounts and the share that was applied, not its conditions. */
    private ExplainedLine stored(Subject subject, StoredLine line) {
        Obligation obligation = subject.obligation();
        Share declared = line.share().isWhole() ? null : line.share();
        Likeness likeness = new Likeness(obligation.number(), null, line.share(), declared, line.best() != null, false);
        BigDecimal accrued = line.best() == null ? line.low() : line.best();
        EstimateSum sum = new EstimateSum(
                likeness,
                1,
                line.low() == null ? line.best() : line.low(),
                accrued,
                line.high() == null ? accrued : line.high());
        LineCounts counts = LineCounts.of(sum, subject.basis(), facts.policy(), null);
        Parsed parsed = new Parsed(
                line.low(), line.best(), line.high(), line.share(), declared, false, null, false, Outlook.PLAIN);
        if (subject.hasLater()) {
            return new ExplainedLine(line.place(), line.byteOffset(), null, parsed, null, "");
        }
        return new ExplainedLine(line.place(), line.byteOffset(), null, parsed, counts.amount(), counts.how());
    }
}
