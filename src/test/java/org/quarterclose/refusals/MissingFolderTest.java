package org.quarterclose.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterclose.basics.Code;
import org.quarterclose.cli.QuarterClose;

/** The program as it is started, where its input is not. */
class MissingFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_missing_folder_is_named_with_its_remedy_before_any_database_is_made() throws Exception {
        Process program = run("run", "2003-Q3", "--input", "in/2003-Q3", "--data", folder.resolve("data") + "");

        assertThat(said(program))
                .isEqualTo("quarter-close: FOLDER_MISSING in/2003-Q3: found no such folder; expected the quarter's"
                        + " folder. " + Code.FOLDER_MISSING.remedy());
        assertThat(program.waitFor()).isEqualTo(3);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_called_a_file() throws Exception {
        Process program = run("run", "2003-Q3", "--input", "README.md", "--data", folder.resolve("data") + "");

        assertThat(said(program))
                .isEqualTo("quarter-close: FOLDER_MISSING README.md: found a file of this name; expected the quarter's"
                        + " folder. " + Code.FOLDER_MISSING.remedy());
        assertThat(program.waitFor()).isEqualTo(3);
    }

    private static Process run(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 4];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-cp";
        command[2] = System.getProperty("java.class.path");
        command[3] = QuarterClose.class.getName();
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(Process program) throws IOException {
        return new String(program.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
