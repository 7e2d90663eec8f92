package org.quarterclose.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in one line, and where the options are explained. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String reason = wrong.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
        command.getErr().println("quarter-close: " + reason + meant(wrong) + "; see quarter-close " + help(command));
        return ExitCode.WRONG_USAGE;
    }

    private static String meant(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .findFirst()
                    .map(argument -> nearest(argument, command))
                    .orElse("");
        }
        return wrong instanceof MissingParameterException ? instead(command) : "";
    }

    /** A required option is missing most often because it is there with another letter. */
    private static String instead(CommandLine command) {
        return command.getUnmatchedArguments().stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(option -> "; found the unknown option '" + option + "'" + nearest(option, command))
                .orElse("");
    }

    private static String nearest(String argument, CommandLine command) {
        NearestName nearest = new NearestName(argument.replaceFirst("=.*", ""));
        Set<String> names = argument.startsWith("-")
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        names.forEach(nearest::add);
        return nearest.found().map(name -> "; did you mean " + name + "?").orElse("");
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "--help" : "help " + command.getCommandName();
    }
}
