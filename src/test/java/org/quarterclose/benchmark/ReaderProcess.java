package org.quarterclose.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Reads a quarter's estimates several times in one way and prints the milliseconds and CPU milliseconds of each time:
 * {@code ReaderProcess FOLDER WAY TIMES}. The collector's and the compiler's work is in the CPU time.
 */
final class ReaderProcess {

    private ReaderProcess() {}

    public static void main(String[] arguments) throws Exception {
        Reading reading = new Reading(Path.of(arguments[0]));
        Reading.Way way = Reading.Way.valueOf(arguments[1]);
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            long cpu = process.getProcessCpuTime();
            long begun = System.nanoTime();
            reading.read(way);
            long wall = System.nanoTime() - begun;
            System.out.println(wall / 1_000_000 + " " + (process.getProcessCpuTime() - cpu) / 1_000_000);
        }
    }
}
