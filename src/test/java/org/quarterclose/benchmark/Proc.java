package org.quarterclose.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What Linux tells of its processes in {@code /proc}; zero or nothing of a process that is gone. */
final class Proc {

    private static final Path PROC = Path.of("/proc");
    private static final int MILLIS_A_TICK = 10;

    private Proc() {}

    /** CPU time of a process, and of the children that it has waited for. */
    record Cpu(long own, long children) {}

    static Cpu cpu(String pid) {
        String stat = read(PROC.resolve(pid).resolve("stat"));
        if (stat.isEmpty()) {
            return new Cpu(0, 0);
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new Cpu(ticks(fields, 11, 13), ticks(fields, 13, 15));
    }

    /** CPU time of the whole machine since it started: user, nice, system and interrupts. */
    static long machineMillis() {
        String[] fields =
                read(PROC.resolve("stat")).lines().findFirst().orElse("").split(" +");
        return fields.length < 8 ? 0 : ticks(fields, 1, 4) + ticks(fields, 6, 8);
    }

    private static long ticks(String[] fields, int from, int to) {
        return Arrays.stream(fields, from, to).mapToLong(Long::parseLong).sum() * MILLIS_A_TICK;
    }

    /** A line of {@code status} in kilobytes, such as {@code VmHWM}. */
    static long kilobytes(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    static String status(String pid) {
        return read(PROC.resolve(pid).resolve("status"));
    }

    /** A server's process and those that it started, or nothing while it does not run. */
    static List<String> server(Path data) {
        String pid =
                read(data.resolve("data/postmaster.pid")).lines().findFirst().orElse("");
        if (pid.isEmpty()) {
            return List.of();
        }
        List<String> pids = new ArrayList<>(List.of(pid));
        String children = read(PROC.resolve(pid).resolve("task").resolve(pid).resolve("children"));
        pids.addAll(Arrays.stream(children.split(" "))
                .filter(child -> !child.isBlank())
                .toList());
        return pids;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
