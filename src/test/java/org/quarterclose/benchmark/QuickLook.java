package org.quarterclose.benchmark;

import java.nio.file.Path;
import java.util.List;

/** Yardsticks and the program in turn at one size: {@code QuickLook LINES ROUNDS}. */
final class QuickLook {

    private QuickLook() {}

    public static void main(String[] arguments) throws Exception {
        int lines = Integer.parseInt(arguments[0]);
        Path folder = Path.of("target/benchmark").toAbsolutePath();
        Runs runs = new Runs(System.out::println);
        int rounds = Integer.parseInt(arguments[1]);
        new Rounds(new Settings(folder, List.of(lines), rounds, List.of(), 0, List.of(), 0, Path.of("")), runs)
                .measure(lines);
        double copy =
                runs.median(Run.COPY, lines, run -> run.cost().wallMillis()).orElseThrow();
        System.out.printf(
                "job/A %.2f  process/A %.2f  job/A2 %.2f  CPU/A %.2f%n",
                runs.median(Run.OURS, lines, Run::jobMillis).orElseThrow() / copy,
                runs.median(Run.OURS, lines, run -> run.cost().wallMillis()).orElseThrow() / copy,
                runs.median(Run.OURS, lines, Run::jobMillis).orElseThrow()
                        / runs.median(Run.TWO_COPIES, lines, run -> run.cost().wallMillis())
                                .orElseThrow(),
                runs.median(Run.OURS, lines, run -> run.cost().cpuMillis()).orElseThrow()
                        / runs.median(Run.COPY, lines, run -> run.cost().cpuMillis())
                                .orElseThrow());
    }
}
