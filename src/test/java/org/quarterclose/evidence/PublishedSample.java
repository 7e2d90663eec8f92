package org.quarterclose.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.quarterclose.basics.Money;
import org.quarterclose.measurement.Measurement;
import org.quarterclose.report.FileHash;
import org.quarterclose.report.FrozenClose.InputFile;
import org.quarterclose.report.PriorClosingCsv;
import org.quarterclose.report.PriorClosingCsv.Before;
import org.quarterclose.report.PriorClosingCsv.PriorRow;
import org.quarterclose.report.SampleClose;
import org.quarterclose.report.Samples;
import org.quarterclose.rollforward.Movements;
import org.quarterclose.rollforward.RollForwardRow;

/** A published folder of a sample close, with staged inputs, a policy and a prior closing. */
final class PublishedSample {

    private static final String POLICY = "company: Hecla Mining Company\n";

    private PublishedSample() {}

    static EvidenceSources stage(SampleClose close, Path work) throws IOException {
        Path staged = Files.createDirectories(work.resolve("staged"));
        for (InputFile input : close.inputs) {
            Path file = staged.resolve(input.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, Samples.contentOf(input.file()), StandardCharsets.UTF_8);
        }
        Path policy = Files.writeString(work.resolve("policy.yaml"), POLICY, StandardCharsets.UTF_8);
        close.policyHash = FileHash.of(POLICY);
        Path prior = work.resolve("prior.csv");
        PriorClosingCsv.write(
                prior,
                new Before(SampleClose.QUARTER.previous(), false),
                rows -> close.rows.forEach(row -> rows.accept(new PriorRow(before(row), measured(close, row), null))));
        return new EvidenceSources(
                staged,
                policy,
                new EvidenceSources.Prior(1, FileHash.of("prior"), prior, null, null, null, null, null, null, null),
                null,
                null);
    }

    private static Measurement measured(SampleClose close, RollForwardRow row) {
        return close.measurements.stream()
                .filter(one -> one.number() == row.number())
                .findFirst()
                .orElseThrow();
    }

    /** What the row of the quarter before must have been. */
    private static RollForwardRow before(RollForwardRow row) {
        List<Money> year = row.yearToDate().columns();
        List<Money> quarter = row.quarter().columns();
        Movements earlier = Movements.ofColumns(IntStream.range(0, year.size())
                        .mapToObj(i -> year.get(i).minus(quarter.get(i)))
                        .toList())
                .openingAt(row.yearToDate().opening());
        Money zero = Money.zero(row.currency());
        return new RollForwardRow(
                row.number(),
                row.propertyId(),
                row.obligationId(),
                row.obligationClass(),
                Movements.none(row.currency()).openingAt(earlier.closing()),
                earlier,
                zero,
                zero);
    }

    /** Writes a whole package into {@code work/v1}. */
    static Path write(SampleClose close, Path work) throws IOException {
        Path folder = Files.createDirectory(work.resolve("v1"));
        ClosePackage.write(close, stage(close, work), folder);
        return folder;
    }
}
