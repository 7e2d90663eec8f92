package org.quarterclose.house.planted.cli;

/** Its field is set by what a person typed: allowed. */
public final class Asks {

    @picocli.CommandLine.Option(names = "--by")
    private String by;

    String by() {
        return by;
    }
}
