package org.quarterclose.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders that earlier states of the program published, as an auditor filed them: whatever is added to a close later,
 * they go on holding. A package is added whenever what is published changes, and none is ever taken out.
 */
class FiledPackagesTest {

    private static final Path PACKAGES = Path.of("src/test/resources/org/quarterclose/evidence/packages");

    @TempDir
    Path folder;

    static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_filed_package_holds_says_who_stands_for_it_and_shows_a_changed_cent(String name) throws IOException {
        unpack(PACKAGES.resolve(name));
        Path version = folder.resolve("v1");

        assertThat(Verifier.verify(version)).isEmpty();
        assertThat(Standing.of(version))
                .isEqualTo("2003-Q3 version 1 of Hecla Mining Company: POSTED, approved by Bob, posted by Cy");

        Path balances = version.resolve("roll-forward.csv");
        Files.writeString(balances, Files.readString(balances).replace("18000000.00", "18000000.01"));
        assertThat(Verifier.verify(version))
                .extracting(finding -> finding.place().file())
                .contains("roll-forward.csv");
    }

    private void unpack(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }
}
