package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

    private static final String[] SIGNS = {"a", "b", "1", ".", ",", "\"", "\n", "\r", "\u00fc", "\uD83D\uDE00"};

    @TempDir
    private Path folder;

    @Test
    void rows_are_read_as_they_were_written_wherever_a_block_of_the_file_ends() throws IOException {
        List<List<String>> rows = rows(new Random(20030930));
        Path file = folder.resolve("rows.csv");
        try (CsvOut out = CsvOut.create(file)) {
            for (List<String> row : rows) {
                row.forEach(out::cell);
                out.end();
            }
        }
        assertThat(Files.size(file)).isGreaterThan(400_000);
        assertThat(read(file)).isEqualTo(rows);
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 10_000; row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < 5; cell++) {
                cells.add(cell(random));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        int kinds = random.nextBoolean() ? 4 : SIGNS.length;
        for (int i = random.nextInt(20); i > 0; i--) {
            cell.append(SIGNS[random.nextInt(kinds)]);
        }
        return cell.toString();
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (CsvRows in = new CsvRows(file)) {
            read.add(in.header());
            for (List<String> row = in.next(); row != null; row = in.next()) {
                read.add(row);
            }
        }
        return read;
    }

    @Test
    void a_file_without_a_line_end_has_its_last_row_all_the_same() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "id,amount\n\"\",\nGC-01,1.00");
        assertThat(read(file)).containsExactly(List.of("id", "amount"), List.of("", ""), List.of("GC-01", "1.00"));
    }
}
