package org.quarterclose.cli;

import org.quarterclose.basics.Quarter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a quarter as people type it. */
final class QuarterConverter implements ITypeConverter<Quarter> {

    @Override
    public Quarter convert(String text) {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not a quarter; " + e.getMessage());
        }
    }
}
