package org.quarterclose.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The methods of a Java file as the compiler sees them. */
final class Methods {

    /**
     * @param line where it begins, annotations included
     * @param lines how many lines it takes to its closing brace
     */
    record Method(String name, long line, long lines, int parameters, boolean isConstructor) {}

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /** Two rules ask for the same methods, and reading them is the dearest part. */
    private static final Map<SourceFile, List<Method>> READ = new ConcurrentHashMap<>();

    private Methods() {}

    static List<Method> of(SourceFile file) {
        return READ.computeIfAbsent(file, Methods::read);
    }

    private static List<Method> read(SourceFile file) {
        JavacTask task = (JavacTask)
                COMPILER.getTask(null, FILES, problem -> {}, List.of("-proc:none"), null, List.of(new Held(file)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return in(unit, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Method> in(CompilationUnitTree unit, SourcePositions positions) {
        List<Method> found = new ArrayList<>();
        LineMap lines = unit.getLineMap();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                found.add(new Method(
                        method.getName().toString(),
                        first,
                        last - first + 1,
                        method.getParameters().size(),
                        method.getReturnType() == null));
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    private static final class Held extends SimpleJavaFileObject {

        private final String text;

        Held(SourceFile file) {
            super(URI.create("held:///" + file.name().toLowerCase(Locale.ROOT)), JavaFileObject.Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
