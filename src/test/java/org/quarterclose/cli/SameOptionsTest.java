package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command that is printed as the next step can be copied as it stands. */
class SameOptionsTest {

    @Test
    void they_stand_before_a_full_stop() {
        CommandLine.ParseResult parsed = QuarterClose.program(Optional.empty()).parseArgs("status", "--data", "d");

        assertThat(new SameOptions(parsed.subcommand().commandSpec()).in("Look: quarter-close status 2003-Q3."))
                .isEqualTo("Look: quarter-close status 2003-Q3 --data d.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            run 2003-Q3 --input in | Post it: quarter-close post 2003-Q3 --by NAME | ""
            run 2003-Q3 --input in --policy my/policy.yaml | Post it: quarter-close post 2003-Q3 | " --policy my/policy.yaml"
            run 2003-Q3 --input in --policy=a'b.yaml | quarter-close post 2003-Q3 | " --policy 'a'\\''b.yaml'"
            run 2003-Q3 --input in --output o --data d | quarter-close post 2003-Q3 | " --output o --data d"
            status --data d --json | quarter-close lock 2003-Q3 | " --data d"
            status --output o | quarter-close template DIR | ""
            status --database jdbc:postgresql://h/d?a=1&b=2 --username ann | quarter-close post 2003-Q3 | " --database 'jdbc:postgresql://h/d?a=1&b=2' --username ann"
            lock 2003-Q3 --by cy --policy p.yaml | Nothing: the quarter is locked. | ""
            """)
    void it_has_the_options_that_were_given(String given, String next, String added) {
        CommandLine program = QuarterClose.program(Optional.empty());
        CommandLine.ParseResult parsed = program.parseArgs(given.split(" "));

        assertThat(new SameOptions(parsed.subcommand().commandSpec()).in(next)).isEqualTo(next + added);
    }
}
