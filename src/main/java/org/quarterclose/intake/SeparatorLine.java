package org.quarterclose.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The line {@code sep=;} that some spreadsheets write before everything else, to say which delimiter they use.
 *
 * @param below the part of the file below it
 */
record SeparatorLine(char delimiter, ByteRange below) {

    private static final String KEY = "sep=";

    /** Empty when the file does not begin with one. */
    static Optional<SeparatorLine> of(Sheet sheet) throws IOException {
        String beginning = beginning(sheet);
        String end = beginning.length() > KEY.length() ? ends(beginning.substring(KEY.length() + 1)) : "";
        if (!beginning.regionMatches(true, 0, KEY, 0, KEY.length()) || end.isEmpty()) {
            return Optional.empty();
        }
        String line = beginning.substring(0, KEY.length() + 1) + end;
        long bytes = line.getBytes(sheet.charset()).length;
        ByteRange whole = sheet.records();
        ByteRange below = new ByteRange(whole.start() + bytes, whole.end(), whole.firstLine() + 1);
        return Optional.of(new SeparatorLine(line.charAt(KEY.length()), below));
    }

    private static String ends(String rest) {
        return rest.startsWith("\r\n") ? "\r\n" : rest.startsWith("\n") ? "\n" : rest.startsWith("\r") ? "\r" : "";
    }

    private static String beginning(Sheet sheet) throws IOException {
        Charset charset = sheet.charset();
        try (FileChannel channel = FileChannel.open(sheet.path(), StandardOpenOption.READ)) {
            channel.position(sheet.records().start());
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), charset), 64);
            char[] chars = new char[KEY.length() + 3];
            int read = reader.read(chars);
            return read <= 0 ? "" : new String(chars, 0, read);
        }
    }
}
