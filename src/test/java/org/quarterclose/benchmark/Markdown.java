package org.quarterclose.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Writes what was measured as tables. */
final class Markdown {

    private static final ToLongFunction<Run> WALL = run -> run.cost().wallMillis();

    private final Settings settings;
    private final Runs runs;
    private final StringBuilder text = new StringBuilder();

    Markdown(Settings settings, Runs runs) {
        this.settings = settings;
        this.runs = runs;
    }

    String write(Iterable<String> facts) {
        for (String fact : facts) {
            text.append("- ").append(fact).append('\n');
        }
        text.append("- other work on the machine meanwhile: ").append(others()).append("\n");
        settings.lines().forEach(this::size);
        steps();
        extras();
        goals();
        return text.toString();
    }

    /** What ran beside the measured: on an idle machine next to nothing, and then the walls can be believed. */
    private String others() {
        long machine = sum(run -> run.cost().machineMillis());
        long known = sum(run -> run.cost().machineMillis() == 0 ? 0 : run.cost().cpuMillis());
        return machine == 0 ? "unknown" : form("%.0f %% of all CPU time", 100.0 * (machine - known) / machine);
    }

    private long sum(ToLongFunction<Run> what) {
        return runs.all().stream().mapToLong(what).sum();
    }

    private void size(int lines) {
        if (runs.of(Run.COPY, lines).isEmpty()) {
            return;
        }
        heading(form("%,d lines", lines));
        row(
                "what",
                "n",
                "seconds",
                "least – most",
                "lines a second",
                "/ A",
                "CPU seconds",
                "/ A",
                "Java MB",
                "server MB");
        rule(10);
        for (String subject : List.of(Run.COPY, Run.TWO_COPIES, Run.OURS)) {
            line(subject.equals(Run.OURS) ? "ours, whole process" : subject, runs.of(subject, lines), WALL);
        }
        line("ours, job", runs.of(Run.OURS, lines), Run::jobMillis);
        for (String subject : runs.subjects(lines)) {
            if (subject.startsWith("B ")) {
                line(subject + ", whole process", runs.of(subject, lines), WALL);
            }
        }
    }

    private void line(String title, List<Run> measured, ToLongFunction<Run> what) {
        int lines = measured.get(0).lines();
        long[] millis = measured.stream().mapToLong(what).sorted().toArray();
        OptionalDouble median = Runs.median(millis);
        OptionalDouble cpu = median(measured, run -> run.cost().cpuMillis());
        boolean whole = what == WALL;
        row(
                title,
                Integer.toString(millis.length),
                seconds(median),
                form("%.2f – %.2f", millis[0] / 1000.0, millis[millis.length - 1] / 1000.0),
                form("%,.0f", lines * 1000.0 / median.orElseThrow()),
                figure(Goals.ratio(median, runs.median(Run.COPY, lines, WALL))),
                whole ? seconds(cpu) : "",
                whole
                        ? figure(Goals.ratio(
                                cpu,
                                runs.median(Run.COPY, lines, run -> run.cost().cpuMillis())))
                        : "",
                whole ? megabytes(median(measured, run -> run.cost().javaPeakKb())) : "",
                whole ? megabytes(median(measured, run -> run.cost().serverPeakKb())) : "");
    }

    private static OptionalDouble median(List<Run> measured, ToLongFunction<Run> what) {
        return Runs.median(measured.stream().mapToLong(what).toArray());
    }

    private void steps() {
        heading("The job's steps, seconds and percent of the job");
        List<String> titles = new ArrayList<>(List.of("step"));
        Set<String> steps = new LinkedHashSet<>();
        for (int lines : settings.lines()) {
            titles.add(form("%,d lines", lines));
            runs.of(Run.OURS, lines).forEach(run -> steps.addAll(run.parts().keySet()));
        }
        row(titles.toArray(String[]::new));
        rule(titles.size());
        for (String step : steps) {
            List<String> cells = new ArrayList<>(List.of(step));
            settings.lines().forEach(lines -> cells.add(share(step, lines)));
            row(cells.toArray(String[]::new));
        }
    }

    private String share(String step, int lines) {
        OptionalDouble part = runs.median(Run.OURS, lines, run -> run.parts().getOrDefault(step, 0L));
        OptionalDouble of = Goals.ratio(part, runs.median(Run.OURS, lines, Run::jobMillis));
        return part.isEmpty() ? "" : seconds(part) + form(" (%.0f %%)", 100 * of.orElse(0));
    }

    private void extras() {
        heading("Beside the rounds");
        row("what", "lines", "n", "seconds", "job seconds", "CPU seconds", "Java MB", "server MB");
        rule(8);
        Set<String> rounds = new LinkedHashSet<>(List.of(Run.COPY, Run.TWO_COPIES, Run.OURS));
        Set<String> seen = new LinkedHashSet<>();
        for (Run run : runs.all()) {
            if (!rounds.contains(run.subject()) && !run.subject().startsWith("B ") && seen.add(run.subject())) {
                List<Run> measured = runs.of(run.subject(), run.lines());
                row(
                        run.subject(),
                        form("%,d", run.lines()),
                        Integer.toString(measured.size()),
                        seconds(median(measured, WALL)),
                        run.parts().isEmpty() ? "" : seconds(median(measured, Run::jobMillis)),
                        seconds(median(measured, each -> each.cost().cpuMillis())),
                        megabytes(median(measured, each -> each.cost().javaPeakKb())),
                        megabytes(median(measured, each -> each.cost().serverPeakKb())));
            }
        }
    }

    private void goals() {
        heading("Goals");
        row("figure", "goal", "measured", "");
        rule(4);
        for (Goal goal : new Goals(runs).all()) {
            row(
                    goal.what(),
                    (goal.atLeast() ? "≥ " : "≤ ") + form("%.4g", goal.limit()).replaceAll("\\.?0+$", ""),
                    figure(goal.measured()),
                    goal.verdict());
        }
    }

    private void heading(String title) {
        text.append("\n### ").append(title).append("\n\n");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void rule(int columns) {
        text.append("|---|")
                .append(String.join("", Collections.nCopies(columns - 1, "---:|")))
                .append('\n');
    }

    private static String figure(OptionalDouble figure) {
        return figure.isEmpty() ? "" : form("%.2f", figure.getAsDouble());
    }

    private static String seconds(OptionalDouble millis) {
        return millis.orElse(0) == 0 ? "" : form("%.2f", millis.getAsDouble() / 1000);
    }

    private static String megabytes(OptionalDouble kilobytes) {
        return kilobytes.orElse(0) == 0 ? "" : form("%.0f", kilobytes.getAsDouble() / 1024);
    }

    private static String form(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
