package org.quarterclose.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quarterclose.generator.QuarterGenerator;
import org.quarterclose.generator.QuarterGenerator.Size;

/** Yardsticks and the program in turn at one size: {@code QuickLook LINES ROUNDS}. */
final class QuickLook {

    private QuickLook() {}

    public static void main(String[] arguments) throws Exception {
        int lines = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
        Path quarter = folder.resolve("quarter-" + lines);
        if (!Files.exists(quarter)) {
            QuarterGenerator.write(quarter, new Size(1, lines, Math.min(lines, 10_000), 1, 0));
        }
        Path file = quarter.resolve("estimates/part-1.csv");
        List<Path> halves = Halves.of(file, Files.createDirectories(folder.resolve("halves-" + lines)));
        Yardstick yardstick = new Yardstick(folder.resolve("yardstick"));
        OurRun ours = new OurRun(folder.resolve("ours"), Map.of());
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            Cost whole = yardstick.copy(List.of(file));
            Cost half = yardstick.copy(halves);
            OurRun.Result run = ours.close(quarter);
            System.out.println("A    " + whole + "\nA2   " + half + "\nours " + run.cost() + "\n     " + run.steps());
            System.out.printf(
                    "     job/A %.2f  process/A %.2f  job/A2 %.2f  cpu/A %.2f%n",
                    (double) run.steps().get("job") / whole.wallMillis(),
                    (double) run.cost().wallMillis() / whole.wallMillis(),
                    (double) run.steps().get("job") / half.wallMillis(),
                    (double) run.cost().cpuMillis() / whole.cpuMillis());
        }
    }
}
