package org.quarterclose.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quarterclose.generator.QuarterGenerator.Order;
import org.quarterclose.generator.QuarterGenerator.Size;
import org.quarterclose.generator.QuarterGenerator.Stray;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The generator as a command: {@code GenerateQuarter FOLDER --lines 1000000}. */
@Command(
        name = "generate-quarter",
        description = "Makes a quarter of any size, to be closed as 2003-Q3. The same options give the same bytes.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class GenerateQuarter implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the quarter's files are written")
    private Path folder;

    @Option(names = "--lines", defaultValue = "100000", description = "estimate lines")
    private int lines;

    @Option(names = "--obligations", defaultValue = "10000", description = "at most as many as lines")
    private int obligations;

    @Option(names = "--properties", description = "a tenth of the obligations if not given")
    private Integer properties;

    @Option(names = "--files", defaultValue = "1", description = "estimate files")
    private int files;

    @Option(names = "--bad-per-million", defaultValue = "0", description = "lines that are refused, of a million")
    private int badPerMillion;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--retirement", description = "a fifth of the obligations is of class RETIREMENT (refused)")
    private boolean retirement;

    @Option(names = "--scattered", description = "an obligation's lines stand all over the files")
    private boolean scattered;

    @Option(
            names = "--stray-quote",
            defaultValue = "NONE",
            description = "a quote mark out of order in the middle of the first file: ${COMPLETION-CANDIDATES}")
    private Stray stray;

    @Override
    public Integer call() throws IOException {
        Size size = new Size(seed, lines, obligations, files, badPerMillion);
        int places = properties == null ? Order.of(size).properties() : properties;
        QuarterGenerator.write(folder, new Order(size, places, retirement, scattered, stray));
        return 0;
    }

    public static void main(String[] arguments) {
        int code = new CommandLine(new GenerateQuarter()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
