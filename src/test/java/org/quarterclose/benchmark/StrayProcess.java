package org.quarterclose.benchmark;

import java.nio.file.Path;
import org.quarterclose.intake.RecordCutter;
import org.quarterclose.intake.Sheet;
import org.quarterclose.portfolio.EstimateContext;

/**
 * Reads a quarter with a quote mark out of order until the first row is refused, and prints how many milliseconds after
 * the file was opened that was, and which row: {@code StrayProcess FOLDER}.
 */
final class StrayProcess {

    private static final long PART = 16L << 20;

    private StrayProcess() {}

    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient String place;

        Found(String place) {
            this.place = place;
        }
    }

    public static void main(String[] arguments) {
        Reading reading = new Reading(Path.of(arguments[0]));
        EstimateContext context = reading.context();
        long begun = System.nanoTime();
        Sheet sheet = reading.sheet();
        RecordCutter.cut(sheet, PART);
        try {
            Reading.estimates(sheet, context, row -> {
                throw new Found(row.place() + " " + row.reasons().get(0).code());
            });
            throw new IllegalStateException("no row was refused");
        } catch (Found found) {
            System.out.println((System.nanoTime() - begun) / 1_000_000 + " " + found.place);
        }
    }
}
