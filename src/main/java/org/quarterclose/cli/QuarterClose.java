package org.quarterclose.cli;

import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code quarter-close COMMAND …}. */
@Command(
        name = "quarter-close",
        description = "The quarter-end close of environmental obligations.",
        subcommands = {
            RunCommand.class,
            WaiveCommand.class,
            ApproveCommand.class,
            PostCommand.class,
            LockCommand.class,
            ReopenCommand.class,
            StatusCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            ReperformCommand.class,
            TemplateCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, or nothing to do; 1 a bug of this program; 2 wrong usage or policy;",
            "3 the input has errors; 4 a reconciliation check failed; 5 refused by the state of the",
            "close; 75 try again later. verify ends with 4 when it finds something.",
            "",
            "Every option can also come from the environment: QUARTER_CLOSE_INPUT for --input, and so on."
        })
public final class QuarterClose {

    private QuarterClose() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and says how it ended. */
    static int run(String... arguments) {
        CommandLine program = new CommandLine(new QuarterClose())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, new DateConverter())
                .registerConverter(Integer.class, new WholeNumberConverter())
                .registerConverter(int.class, new WholeNumberConverter())
                .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setExecutionExceptionHandler(new Failures());
        if (arguments.length == 0) {
            program.usage(System.err);
            return ExitCode.WRONG_USAGE;
        }
        int code = program.execute(arguments);
        program.getOut().flush();
        program.getErr().flush();
        return code;
    }
}
