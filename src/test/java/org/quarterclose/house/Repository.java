package org.quarterclose.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files as they are published: what {@code .gitignore} names is left out. */
record Repository(Path top) {

    private static final Set<String> TOP_LEVEL =
            Set.of("pom.xml", "src", "jobs", "sample-data", "README.md", "docs", "LICENSE");

    /** Every file that is kept, named from the top. */
    List<Path> files() {
        try (Stream<Path> all = Files.walk(top)) {
            Set<String> ignored = ignored();
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            !ignored.contains(top.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file, whatever its encoding: read byte by byte, for rules that look for ASCII only. */
    List<SourceFile> everything() {
        return files().stream()
                .map(file -> SourceFile.read(top, file, StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** The UTF-8 texts below a folder with one of these endings. */
    List<SourceFile> texts(String under, String... endings) {
        Path folder = top.resolve(under);
        return files().stream()
                .filter(file -> file.startsWith(folder))
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .map(file -> SourceFile.read(top, file, StandardCharsets.UTF_8))
                .toList();
    }

    List<String> names() {
        return files().stream()
                .map(file -> top.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    /** Nothing but the agreed names and dotfiles stands at the top. */
    static List<Breach> strangersAtTheTop(Collection<String> names) {
        return names.stream()
                .map(name -> name.split("/", 2)[0])
                .distinct()
                .filter(name -> !name.startsWith(".") && !TOP_LEVEL.contains(name))
                .map(name -> new Breach("the top level is agreed", name, "stands at the top"))
                .toList();
    }

    /** Every package says what it is for, what comes in and what goes out. */
    static List<Breach> packagesWithoutInfo(Collection<String> names) {
        Set<String> packages = names.stream()
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        return packages.stream()
                .filter(name -> !names.contains(name + "package-info.java"))
                .map(name -> new Breach("every package says what it is for", name, "has no package-info.java"))
                .toList();
    }

    private Set<String> ignored() throws IOException {
        Set<String> names = Files.readAllLines(top.resolve(".gitignore")).stream()
                .map(line -> line.replaceFirst("/$", ""))
                .collect(Collectors.toSet());
        names.add(".git");
        return names;
    }
}
