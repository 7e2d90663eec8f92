package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every text out, byte for byte; what is no text has tests of its own. After a change that is meant, {@code mvn test -Dtest=GoldenFilesTest
 * -Dgolden.renew=true} writes the golden files anew; read the difference before you commit it.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/quarterclose/report/golden");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"complete", "incomplete", "empty", "dry-run"})
    void every_file_has_the_bytes_of_its_golden_file(String name) throws IOException {
        ReportFiles.write(sample(name), folder);
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.renew")) {
            renew(golden);
        }
        List<String> texts = new ArrayList<>(filesOf(folder));
        assertThat(texts.removeAll(List.of("reconciliation.pdf", "reconciliation.xlsx")))
                .isTrue();
        assertThat(texts).isEqualTo(filesOf(golden));
        for (String file : filesOf(golden)) {
            assertThat(Files.readString(folder.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readString(golden.resolve(file)));
        }
    }

    @Test
    void locale_and_time_zone_change_no_byte() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));
        ReportFiles.write(Samples.incomplete(), here);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            ReportFiles.write(Samples.incomplete(), there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String file : filesOf(here)) {
            assertThat(there.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
        }
    }

    private static SampleClose sample(String name) {
        return switch (name) {
            case "complete" -> Samples.complete();
            case "incomplete" -> Samples.incomplete();
            case "dry-run" -> Samples.dryRun();
            default -> Samples.empty();
        };
    }

    private void renew(Path golden) throws IOException {
        for (String file : filesOf(folder)) {
            if (file.endsWith(".pdf") || file.endsWith(".xlsx")) {
                continue;
            }
            Path target = golden.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(folder.resolve(file)));
        }
    }

    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
