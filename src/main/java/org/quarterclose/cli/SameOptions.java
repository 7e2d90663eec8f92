package org.quarterclose.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes the command of a next step one that can be copied: it looks at the same policy, books and reports as the one
 * that was given. What came from the environment is still there and is not repeated.
 */
record SameOptions(CommandSpec spec) {

    private static final List<String> REPEATED =
            List.of("--policy", "--output", "--data", "--database", "--username", "--sign");
    private static final String PROGRAM = "quarter-close ";
    private static final String NEEDS_NO_QUOTES = "[A-Za-z0-9_./:=@%+,-]+";

    /** The sentence, with the options of this command behind the command at its end, before its full stop. */
    String in(String next) {
        int at = next.indexOf(PROGRAM);
        if (at < 0) {
            return next;
        }
        if (next.endsWith(".")) {
            return in(next.substring(0, next.length() - 1)) + ".";
        }
        Class<?> command = Commands.named(next.substring(at + PROGRAM.length()).split(" ")[0]);
        if (command == null) {
            return next;
        }
        CommandSpec target = CommandSpec.forAnnotatedObject(command);
        return next
                + REPEATED.stream()
                        .filter(name -> target.findOption(name) != null)
                        .map(this::given)
                        .collect(Collectors.joining());
    }

    private String given(String name) {
        OptionSpec option = spec.commandLine().getParseResult().matchedOption(name);
        return option == null
                ? ""
                : " " + name + " " + quoted(option.originalStringValues().get(0));
    }

    private static String quoted(String value) {
        return value.matches(NEEDS_NO_QUOTES) ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
