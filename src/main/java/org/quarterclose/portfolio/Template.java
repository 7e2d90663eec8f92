package org.quarterclose.portfolio;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterclose.intake.Columns;
import org.quarterclose.intake.Columns.Column;

/**
 * The empty quarter to start from: every input file with its header row, {@code policy.yaml}, and {@code README.txt},
 * which explains each column, because a CSV file cannot hold comments. A file that is there already is never touched.
 */
public final class Template {

    /** Every input file with its columns; the estimates' name is an example. */
    static final Map<String, Columns> FILES = files();

    static final String README = "README.txt";
    static final String POLICY = "policy.yaml";

    private Template() {}

    /**
     * What came of writing a template, names in order.
     *
     * @param written files that are new
     * @param kept files that were there already and stay as they are
     */
    public record Outcome(List<String> written, List<String> kept) {

        public Outcome {
            written = List.copyOf(written);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Writes the files that the folder lacks, and the folder itself.
     *
     * @throws IOException when the folder cannot be written
     */
    public static Outcome write(Path folder) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        Files.createDirectories(folder.resolve(EstimateFiles.FOLDER));
        for (Map.Entry<String, byte[]> file : contents().entrySet()) {
            boolean isNew = writeNew(folder.resolve(file.getKey()), file.getValue());
            (isNew ? written : kept).add(file.getKey());
        }
        return new Outcome(written, kept);
    }

    private static boolean writeNew(Path path, byte[] content) throws IOException {
        try {
            Files.write(path, content, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        FILES.forEach((file, columns) -> contents.put(file, header(columns)));
        contents.put(POLICY, resource(POLICY));
        contents.put(README, resource(README));
        return contents;
    }

    private static byte[] header(Columns columns) {
        String names = columns.columns().stream().map(Column::name).collect(Collectors.joining(","));
        return (names + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream("/template/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its own file template/" + name);
            }
            return in.readAllBytes();
        }
    }

    private static Map<String, Columns> files() {
        Map<String, Columns> files = new LinkedHashMap<>();
        files.put(PropertiesFile.NAME, PropertiesFile.COLUMNS);
        files.put(ObligationsFile.NAME, ObligationsFile.COLUMNS);
        files.put(EstimateFiles.FOLDER + "/estimate.csv", EstimateFile.COLUMNS);
        files.put(ActivityFile.NAME, ActivityFile.COLUMNS);
        files.put(OpeningBalancesFile.NAME, OpeningBalancesFile.COLUMNS);
        files.put(LedgerBalancesFile.NAME, LedgerBalancesFile.COLUMNS);
        files.put(ControlTotalsFile.NAME, ControlTotalsFile.COLUMNS);
        files.put(BondsFile.NAME, BondsFile.COLUMNS);
        files.put(RecoveriesFile.NAME, RecoveriesFile.COLUMNS);
        files.put(AssumptionsFile.NAME, AssumptionsFile.COLUMNS);
        files.put(ExplanationsFile.NAME, ExplanationsFile.COLUMNS);
        return Collections.unmodifiableMap(files);
    }
}
