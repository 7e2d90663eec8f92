package org.quarterclose.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.cli.SignOffDesk.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code post}: puts the entries of the approved version into the books. */
@Command(
        name = "post",
        description = "Make the entries of the approved version permanent.",
        mixinStandardHelpOptions = true)
final class PostCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "who posts",
            converter = WordsConverter.class)
    private String by;

    @Mixin
    private SignOffDesk desk;

    @Override
    public Integer call() throws IOException {
        return desk.sign(new Signed(quarter, 0), signOff -> signOff.post(by));
    }
}
