package org.quarterclose.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
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
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return "";
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "--help" : "help " + command.getCommandName();
    }
}
