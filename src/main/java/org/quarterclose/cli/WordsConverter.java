package org.quarterclose.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A text that says something: a signature without a name or a reason is none. */
final class WordsConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("found nothing; expected a text");
        }
        return text;
    }
}
