package org.quarterclose.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads the classes of a list, and runs none of them: a program of its own, for {@link ClassArchive}. */
final class LoadClasses {

    /** A line that is a class's name, perhaps with the machine's remarks; other lines are about other things. */
    private static final Pattern CLASS = Pattern.compile("([A-Za-z_][\\w$/]*)( .*)?");

    private LoadClasses() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            Matcher name = CLASS.matcher(line);
            if (name.matches()) {
                load(name.group(1).replace('/', '.'));
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, LoadClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError made) {
            // Made while the program ran: the next run makes it again.
        }
    }
}
