package org.quarterclose.cli;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterclose.batch.CloseOutcome.Proposed;
import org.quarterclose.batch.StepDone;
import org.quarterclose.reconciliation.Check;
import org.quarterclose.report.CloseTotals;

/**
 * What a monitoring system learns of a run: a text file of Prometheus, as the node exporter collects it. Counts and
 * times only: amounts are for the reports, and exact.
 *
 * @param proposed null when the run came to no version
 */
record RunMetrics(When when, List<StepDone> steps, Proposed proposed) {

    private static final String PREFIX = "quarter_close_last_run_";

    /** Which run, and how it ended. */
    record When(String quarter, long endedMillis, long tookMillis, int exitCode) {}

    /** Writes the file at once and whole: who collects it never sees half of it. */
    void write(Path file) throws IOException {
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        try (OutputStream out = Files.newOutputStream(partial)) {
            PrometheusTextFormatWriter.create().write(out, snapshots());
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private MetricSnapshots snapshots() {
        List<GaugeSnapshot> all = new ArrayList<>();
        all.add(gauge("exit_code", "How the run ended; 0 is well.", Stream.of(point(when.exitCode()))));
        all.add(gauge("timestamp_seconds", "When the run ended.", Stream.of(seconds(when.endedMillis()))));
        all.add(gauge("duration_seconds", "How long the run took.", Stream.of(seconds(when.tookMillis()))));
        all.add(gauge(
                "step_duration_seconds",
                "How long each step took.",
                steps.stream().map(done -> seconds(done.took().toMillis(), "step", done.step()))));
        all.add(gauge(
                "step_handled",
                "How many things each step was about.",
                steps.stream().map(done -> point(done.handled(), "step", done.step()))));
        if (proposed != null) {
            all.addAll(ofTheVersion(proposed.totals()));
        }
        List<MetricSnapshot> told = new ArrayList<>(all);
        told.removeIf(one -> one.getDataPoints().isEmpty());
        return new MetricSnapshots(told);
    }

    private List<GaugeSnapshot> ofTheVersion(CloseTotals totals) {
        return List.of(
                gauge(
                        "made",
                        "Whether the run made a version: 0 when nothing had changed.",
                        Stream.of(point(proposed.made() ? 1 : 0))),
                gauge(
                        "version",
                        "The version that the run made or found.",
                        Stream.of(point(proposed.header().version()))),
                gauge(
                        "rows",
                        "Rows of the input files.",
                        Stream.of(
                                point(totals.rowsRead(), "result", "read"),
                                point(totals.rowsAccepted(), "result", "accepted"),
                                point(totals.rowsRejected(), "result", "rejected"))),
                gauge(
                        "exceptions",
                        "Problems found.",
                        Stream.of(
                                point(totals.errors(), "severity", "error"),
                                point(totals.warnings(), "severity", "warning"))),
                gauge("entries", "Journal entries of the version.", Stream.of(point(totals.entries()))),
                gauge("checks", "Reconciliation checks.", checks()));
    }

    private Stream<GaugeDataPointSnapshot> checks() {
        Map<Check.Status, Long> found = proposed.checks().stream()
                .map(Check::status)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.of(Check.Status.values())
                .map(status -> point(
                        found.getOrDefault(status, 0L), "status", status.name().toLowerCase(Locale.ROOT)));
    }

    private static GaugeSnapshot gauge(String name, String help, Stream<GaugeDataPointSnapshot> points) {
        return new GaugeSnapshot(new MetricMetadata(PREFIX + name, help), points.toList());
    }

    private GaugeDataPointSnapshot point(long value, String... label) {
        return GaugeDataPointSnapshot.builder()
                .value(value)
                .labels(labels(label))
                .build();
    }

    private GaugeDataPointSnapshot seconds(long millis, String... label) {
        return GaugeDataPointSnapshot.builder()
                .value(Unit.millisToSeconds(millis))
                .labels(labels(label))
                .build();
    }

    private Labels labels(String... label) {
        return Labels.of("quarter", when.quarter()).merge(Labels.of(label));
    }
}
