package org.quarterclose.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands in the order of a close. Each takes a while to be made, so that only those asked for are made. */
final class Commands {

    private static final String ALL = "help";
    private static final List<String> LISTS = List.of("-h", "--help", "-V", "--version");
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        Stream.of(
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
                        CommandLine.HelpCommand.class)
                .forEach(command ->
                        BY_NAME.put(command.getAnnotation(Command.class).name(), command));
    }

    private Commands() {}

    /** The one command that is named first; all of them where none is, or help is. */
    static Collection<?> askedFor(String... arguments) {
        String first = Arrays.stream(arguments).findFirst().orElse(ALL);
        if (BY_NAME.containsKey(first) && !first.equals(ALL)) {
            return List.of(named(first));
        }
        boolean listed = arguments.length == 1 && LISTS.contains(first);
        return listed ? BY_NAME.values().stream().map(Commands::inShort).toList() : BY_NAME.values();
    }

    /** A command as the list of commands shows it, without its options. */
    private static CommandSpec inShort(Class<?> command) {
        Command described = command.getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create().name(described.name());
        spec.usageMessage().header(described.header()).description(described.description());
        return spec;
    }

    static Class<?> named(String name) {
        return BY_NAME.get(name);
    }
}
