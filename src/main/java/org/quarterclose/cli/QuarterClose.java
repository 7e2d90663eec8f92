package org.quarterclose.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: {@code quarter-close COMMAND …}. */
@Command(
        name = "quarter-close",
        description = "The quarter-end close of environmental obligations.",
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

    /** How the error stream speaks. */
    enum LogForm {
        TEXT,
        JSON
    }

    // Heeded before the arguments are understood, because what is wrong with them is told the same way.
    @Option(
            names = "--log",
            paramLabel = "FORM",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            description = "text, or json: the error stream is one JSON object a line (default: ${DEFAULT-VALUE})")
    private LogForm log;

    @Spec
    private CommandSpec spec;

    private final Optional<JsonLog> jsonLog;

    private QuarterClose(Optional<JsonLog> jsonLog) {
        this.jsonLog = jsonLog;
    }

    public static void main(String[] arguments) {
        Interruption.watch();
        int code = run(arguments);
        Interruption.endsByItself();
        System.exit(code);
    }

    /** How far a run has come, on the error stream: a bar, lines, or events for programs. */
    RunProgress progress() {
        return jsonLog.map(RunProgress::on)
                .orElseGet(() -> RunProgress.on(spec.commandLine().getErr()));
    }

    /** Runs one command and says how it ended. */
    static int run(String... arguments) {
        Optional<JsonLog> json = JsonLog.isAsked(arguments, System.getenv())
                ? Optional.of(new JsonLog(System.err, ThisMachine::now))
                : Optional.empty();
        CommandLine program = program(json, arguments);
        json.ifPresent(log -> speakJson(program, log));
        if (arguments.length == 0) {
            program.usage(System.err);
            return ExitCode.WRONG_USAGE;
        }
        int code = leaveMetrics(program, execute(program, arguments));
        program.getOut().flush();
        program.getErr().flush();
        return code;
    }

    private static int execute(CommandLine program, String... arguments) {
        try {
            return program.execute(arguments);
        } catch (OutOfMemoryError full) {
            return Failures.handle(full, program);
        }
    }

    /** The program with as many of its commands as the arguments ask for. */
    static CommandLine program(Optional<JsonLog> json, String... arguments) {
        CommandLine program = new CommandLine(new QuarterClose(json));
        Commands.askedFor(arguments).forEach(program::addSubcommand);
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, new DateConverter())
                .registerConverter(Integer.class, new WholeNumberConverter())
                .registerConverter(int.class, new WholeNumberConverter())
                .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failures());
    }

    // The commands that are executed are told themselves: what the program is told does not reach all of them.
    private static void speakJson(CommandLine program, JsonLog log) {
        PrintWriter errors = log.writer();
        System.setErr(log.stream());
        program.setErr(errors);
        program.setExecutionStrategy(parsed -> {
            parsed.asCommandLineList().forEach(command -> command.setErr(errors));
            return new RunLast().execute(parsed);
        });
    }

    private static int leaveMetrics(CommandLine program, int code) {
        ParseResult parsed = program.getParseResult();
        if (parsed != null && parsed.hasSubcommand()) {
            Object command = parsed.subcommand().commandSpec().userObject();
            return command instanceof RunCommand run ? run.leaveMetrics(code) : code;
        }
        return code;
    }
}
