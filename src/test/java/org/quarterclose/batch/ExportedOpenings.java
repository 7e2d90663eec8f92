package org.quarterclose.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A published close as the opening-balances.csv of a first close of the next quarter. */
final class ExportedOpenings {

    private static final String HEADER = "obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on\n";
    private static final int CLOSING = 14;

    private final Path folder;

    ExportedOpenings(Path folder) {
        this.folder = folder;
    }

    /** What each obligation closed with, in its own currency. */
    Map<String, BigDecimal> balances() throws IOException {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (String[] cells : rows("roll-forward.csv")) {
            balances.put(cells[1], new BigDecimal(cells[CLOSING]));
        }
        for (String[] cells : rows("roll-forward-local.csv")) {
            balances.put(cells[1], new BigDecimal(cells[CLOSING]));
        }
        return balances;
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        List<String> layered = new ArrayList<>();
        for (String[] cells : rows("layers.csv")) {
            layered.add(cells[0]);
            if (new BigDecimal(cells[10]).signum() > 0) {
                text.append(String.join(",", cells[0], cells[10], cells[1], cells[3], cells[4], cells[5], cells[2]))
                        .append('\n');
            }
        }
        balances().forEach((id, balance) -> {
            if (!layered.contains(id) && balance.signum() > 0) {
                text.append(id).append(',').append(balance.toPlainString()).append(",,,,,\n");
            }
        });
        return text.toString();
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
