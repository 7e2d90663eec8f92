package org.quarterclose.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A slip of the finger is told what was meant. */
class WrongUsageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            run 2003-Q3 --imput x | Missing required option: '--input=DIR'; found the unknown option '--imput'; did you mean --input?; see quarter-close help run
            run 2003-Q3 | Missing required option: '--input=DIR'; see quarter-close help run
            rnu 2003-Q3 | Unmatched arguments from index 0: 'rnu', '2003-Q3'; did you mean run?; see quarter-close --help
            status --polcy=p.yaml | Unknown option: '--polcy=p.yaml'; did you mean --policy?; see quarter-close help status
            aprove | Unmatched argument at index 0: 'aprove'; did you mean approve?; see quarter-close --help
            settle-everything | Unmatched argument at index 0: 'settle-everything'; see quarter-close --help
            """)
    void the_name_that_was_probably_meant_is_said(String given, String said) {
        String[] arguments = given.split(" ");
        StringWriter errors = new StringWriter();
        CommandLine program = QuarterClose.program(Optional.empty(), arguments).setErr(new PrintWriter(errors, true));

        assertThat(program.execute(arguments)).isEqualTo(2);
        assertThat(errors.toString().strip()).isEqualTo("quarter-close: " + said);
    }
}
