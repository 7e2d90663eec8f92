package org.quarterclose.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A text of one line as it is seen: it is kept for ever, and nobody may make it look like other lines. */
final class LineConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        text.codePoints().filter(LineConverter::isUnseen).findFirst().ifPresent(unseen -> {
            String character =
                    Integer.toHexString(0x10000 | unseen).substring(1).toUpperCase(Locale.ROOT);
            throw new TypeConversionException("found the character U+" + character
                    + ", a line break or another that cannot be seen; expected a text of one line");
        });
        return text;
    }

    /** Controls, line separators, and what turns the direction of the words after it. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
