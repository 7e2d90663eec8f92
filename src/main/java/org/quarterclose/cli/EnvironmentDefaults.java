package org.quarterclose.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are not given come from the environment: {@code QUARTER_CLOSE_INPUT} for {@code --input}. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!argument.isOption()) {
            return null;
        }
        String name = ((OptionSpec) argument).longestName();
        return environment.get(
                "QUARTER_CLOSE_" + name.substring(2).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
