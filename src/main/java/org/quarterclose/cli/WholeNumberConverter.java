package org.quarterclose.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a version, or of anything else that is counted. */
final class WholeNumberConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (!text.strip().matches("[0-9]{1,9}")) {
            throw new TypeConversionException("'" + text + "' is not a number; expected one such as 1");
        }
        return Integer.valueOf(text.strip());
    }
}
