package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whoever does not know a command asks it. */
class HelpTest {

    static Stream<String> commands() {
        return QuarterClose.program(Optional.empty()).getSubcommands().keySet().stream();
    }

    @Test
    void the_list_of_commands_is_that_of_the_commands_themselves() {
        CommandLine whole = QuarterClose.program(Optional.empty());

        assertThat(QuarterClose.program(Optional.empty(), "--help").getUsageMessage())
                .isEqualTo(whole.getUsageMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "--json"})
    void the_readme_says_which_commands_take_an_option_that_most_take(String option) throws IOException {
        String without = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `" + option + "` | all but "))
                .map(line -> line.split("\\|")[2].strip().substring("all but ".length()))
                .findFirst()
                .orElseThrow();

        assertThat(QuarterClose.program(Optional.empty()).getSubcommands().entrySet().stream()
                        .filter(command -> command.getValue().getCommandSpec().findOption(option) == null)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(without.split(", | and "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself(String name) {
        StringWriter out = new StringWriter();
        CommandLine program = QuarterClose.program(Optional.empty()).setOut(new PrintWriter(out));

        assertThat(program.execute(name, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: quarter-close " + name);
    }
}
