package org.quarterclose.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.quarterclose.basics.Quarter;
import org.quarterclose.cli.SignOffDesk.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lock}: closes a posted quarter for ever. */
@Command(
        name = "lock",
        description = "Close a posted quarter for ever: later facts go to the open quarter.",
        mixinStandardHelpOptions = true)
final class LockCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUARTER", description = "such as 2003-Q3", converter = QuarterConverter.class)
    private Quarter quarter;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "who locks",
            converter = WordsConverter.class)
    private String by;

    @Mixin
    private SignOffDesk desk;

    @Override
    public Integer call() throws IOException {
        return desk.sign(new Signed(quarter, 0), signOff -> signOff.lock(by));
    }
}
