package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    @MethodSource("commands")
    void every_command_explains_itself(String name) {
        StringWriter out = new StringWriter();
        CommandLine program = QuarterClose.program(Optional.empty()).setOut(new PrintWriter(out));

        assertThat(program.execute(name, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: quarter-close " + name);
    }
}
