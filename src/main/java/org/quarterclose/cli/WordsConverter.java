package org.quarterclose.cli;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A text that says something: a signature without a name or a reason is none. */
final class WordsConverter implements ITypeConverter<String> {

    /** What stands in the commands that this program prints. */
    private static final Set<String> PLACEHOLDERS = Set.of("NAME", "NAME2", "TEXT");

    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("found nothing; expected a text");
        }
        if (PLACEHOLDERS.contains(text.strip())) {
            throw new TypeConversionException("found " + text.strip() + ", which stands for words of yours");
        }
        return new LineConverter().convert(text);
    }
}
