package org.quarterclose.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = QuarterClose.class.getPackage().getImplementationVersion();
        return new String[] {"quarter-close " + (version == null ? "(not packaged)" : version)};
    }
}
