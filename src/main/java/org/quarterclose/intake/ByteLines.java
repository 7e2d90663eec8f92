package org.quarterclose.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.quarterclose.policy.IntakePolicy.Limits;

/**
 * The lines of a part of a file, decoded straight from its bytes, each with its byte offset, its number and the way it
 * ended. A line beyond the limit of length is cut short, marked so, and never held in memory as a whole.
 */
final class ByteLines extends BufferedReader {

    private static final int BLOCK = 1 << 17;
    private static final int KEPT = 1 << 10;
    private static final char REPLACEMENT = '\uFFFD';

    private final FileChannel channel;
    private final Charset charset;
    private final boolean wide;
    private final long end;
    private final int longest;
    private final LineMarks marks;

    private byte[] buffer = new byte[BLOCK];
    private int from;
    private int to;
    private long bufferAt;
    private long nextLine;
    private long markedByte;
    private long markedLine;
    private String ending = "";
    private boolean malformed;
    private boolean tooLong;
    private String beginning = "";

    ByteLines(Sheet sheet, ByteRange range) throws IOException {
        super(Reader.nullReader(), 1);
        this.channel = FileChannel.open(sheet.path(), StandardOpenOption.READ);
        this.charset = sheet.charset();
        this.wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        this.end = range.end();
        this.longest = longest(sheet.limits());
        this.marks = new LineMarks(sheet.delimiter());
        this.bufferAt = range.start();
        this.nextLine = range.firstLine();
    }

    /** The bytes that a line may have: all its fields at their longest, and never more than eight MiB. */
    static int longest(Limits limits) {
        return (int) Math.min(1 << 23, 4L * (limits.fieldCharacters() + 3) * limits.columns());
    }

    /** The next line without its ending, or null after the last. */
    @Override
    public String readLine() throws IOException {
        malformed = false;
        tooLong = false;
        marks.clear();
        int stop = findEnd();
        if (stop < 0) {
            return null;
        }
        String text = tooLong ? beginning : decoded(from, stop);
        from = stop + endingAt(stop);
        nextLine++;
        return text;
    }

    /** The byte at which the next line begins. */
    long nextByte() {
        return bufferAt + from;
    }

    /** The number of the next line. */
    long nextLine() {
        return nextLine;
    }

    /** How the last line ended: line feed, carriage return, both, or nothing at the end of the file. */
    String ending() {
        return ending;
    }

    /** Whether the last line held bytes that are no text in the file's encoding. */
    boolean malformed() {
        return malformed;
    }

    /** Whether the last line was longer than a line may be; what was returned is its beginning. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether {@link #marks} tell the places of the last line's delimiters and quote marks. */
    boolean hasMarks() {
        return !wide && !tooLong && marks.isAscii();
    }

    LineMarks marks() {
        return marks;
    }

    /** Remembers the place after the last line for {@link #rewind}. */
    void remember() {
        markedByte = nextByte();
        markedLine = nextLine;
    }

    /** Goes back to the place of {@link #remember}. */
    void rewind() {
        if (markedByte >= bufferAt) {
            from = (int) (markedByte - bufferAt);
        } else {
            bufferAt = markedByte;
            from = 0;
            to = 0;
        }
        nextLine = markedLine;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Index in the buffer of the next line's ending or of the end of the part; -1 when no line is left. */
    private int findEnd() throws IOException {
        int searched = from;
        while (true) {
            int stop = lineEnd(searched);
            boolean knowsEnding = stop + (wide ? 4 : 2) <= to;
            int ahead = stop - from;
            if (ahead > longest) {
                keepBeginning();
                return stop < to && knowsEnding ? stop : skipRest();
            }
            if (stop < to && knowsEnding) {
                return stop;
            }
            if (!fill()) {
                return from == to ? -1 : from + ahead;
            }
            searched = from + (wide ? ahead & ~1 : ahead);
        }
    }

    private void keepBeginning() {
        tooLong = true;
        beginning = new String(buffer, from, Math.min(KEPT, longest & ~1), charset);
    }

    /** Passes over the rest of a line that is too long. */
    private int skipRest() throws IOException {
        int stop;
        boolean more;
        do {
            from = to - (wide ? (to - from) % 2 + 2 : 1);
            marks.clear();
            more = fill();
            stop = lineEnd(from);
        } while (more && stop + (wide ? 4 : 2) > to);
        return stop;
    }

    /** Moves what is unread to the front and reads more; false when the part has no more bytes. */
    private boolean fill() throws IOException {
        int unread = to - from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, unread);
        } else if (unread == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        bufferAt += from;
        from = 0;
        to = unread;
        long left = end - bufferAt - to;
        int room = (int) Math.min(left, buffer.length - to);
        if (room <= 0) {
            return false;
        }
        int read = channel.read(ByteBuffer.wrap(buffer, to, room), bufferAt + to);
        if (read <= 0) {
            throw new IOException("the file became shorter while it was read");
        }
        to += read;
        return true;
    }

    private int lineEnd(int begin) {
        if (!wide) {
            return marks.lineEnd(buffer, from, begin, to);
        }
        int i = begin;
        while (i + 2 <= to && unit(i) != '\n' && unit(i) != '\r') {
            i += 2;
        }
        return i + 2 <= to ? i : to;
    }

    private int unit(int index) {
        int first = buffer[index] & 0xFF;
        int second = buffer[index + 1] & 0xFF;
        return charset.equals(StandardCharsets.UTF_16LE) ? second << 8 | first : first << 8 | second;
    }

    private String decoded(int begin, int stop) {
        int length = stop - begin;
        if (hasMarks()) {
            return new String(buffer, begin, length, StandardCharsets.ISO_8859_1);
        }
        String text = new String(buffer, begin, length, charset);
        malformed = text.indexOf(REPLACEMENT) >= 0 && !isWellFormed(begin, length) || wide && text.indexOf('\0') >= 0;
        return text;
    }

    private boolean isWellFormed(int begin, int length) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(buffer, begin, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private int endingAt(int stop) {
        int width = wide ? 2 : 1;
        if (stop + width > to) {
            ending = "";
            return to - stop;
        }
        boolean feed = (wide ? unit(stop) : buffer[stop]) == '\n';
        boolean both = !feed && stop + 2 * width <= to && (wide ? unit(stop + width) : buffer[stop + 1]) == '\n';
        ending = feed ? "\n" : both ? "\r\n" : "\r";
        return both ? 2 * width : width;
    }
}
