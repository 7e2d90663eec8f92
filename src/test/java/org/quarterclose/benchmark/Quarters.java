package org.quarterclose.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.quarterclose.generator.QuarterGenerator;
import org.quarterclose.generator.QuarterGenerator.Order;
import org.quarterclose.generator.QuarterGenerator.Size;

/** The quarters that are closed: one estimate file, no bad row, always the same bytes. */
final class Quarters {

    private static final long SEED = 20031031;

    private Quarters() {}

    static Order order(int lines, int obligations) {
        return Order.of(new Size(SEED, lines, obligations, 1, 0));
    }

    static Path make(Path folder, int lines, int obligations) throws IOException {
        return make(folder, order(lines, obligations));
    }

    static Path make(Path folder, Order order) throws IOException {
        Folders.delete(folder);
        QuarterGenerator.write(folder, order);
        return folder;
    }
}
