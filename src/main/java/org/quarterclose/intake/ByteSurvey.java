package org.quarterclose.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.quarterclose.basics.Code;

/**
 * Looks through all bytes of a file once to say how it is written. A byte-order mark decides; without one, a file whose
 * bytes beyond ASCII are UTF-8 is that, and any other is Windows-1252. Where both occur, as when somebody edited a
 * UTF-8 file with an old editor, the more frequent wins, and the lines that are not written so are refused by line.
 */
final class ByteSurvey {

    private static final int BLOCK = 1 << 16;
    private static final byte[][] ARCHIVES = {
        {'P', 'K', 3, 4}, {0x1F, (byte) 0x8B}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, {'%', 'P', 'D', 'F'}
    };
    /** So much of a file is its header row's, whose letters are plain. */
    private static final int HEADING = 16;

    private static final int UNFINISHED = 0;
    private static final String UNMARKED =
            "found UTF-16 without a byte-order mark, so that nothing says in which order its bytes stand; expected text"
                    + " saved as CSV UTF-8 or as Unicode text";
    private static final String NUL_FOUND = "found a byte of zero; expected text";

    private final byte[] block = new byte[BLOCK];
    private long sequences;
    private long others;
    private long blockAt;
    private long nul = -1;

    /** How the file is written, where its text begins, or why it is no text (then the rest counts for nothing). */
    record Finding(Encoding encoding, int textAt, Code refusal, long line, String message) {}

    Finding survey(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            int held = in.readNBytes(block, 0, BLOCK);
            if (held == 0) {
                return refusal(Code.FILE_EMPTY, 0, "found no bytes; expected a header row");
            }
            if (isArchive()) {
                return refusal(Code.FILE_NOT_TEXT, 0, "found a workbook or an archive; expected CSV text");
            }
            if (startsWith((byte) 0xFF, (byte) 0xFE)) {
                return new Finding(Encoding.UTF_16LE, 2, null, 0, "");
            }
            if (startsWith((byte) 0xFE, (byte) 0xFF)) {
                return new Finding(Encoding.UTF_16BE, 2, null, 0, "");
            }
            if (isUnmarkedUtf16(held)) {
                return refusal(Code.FILE_ENCODING, 0, UNMARKED);
            }
            boolean marked = startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
            readThrough(in, held);
            return nul < 0 ? verdict(marked) : refusal(Code.FILE_NOT_TEXT, lineOf(path), NUL_FOUND);
        }
    }

    /** Every second byte of the beginning is zero and no other: so plain letters stand in UTF-16. */
    private boolean isUnmarkedUtf16(int held) {
        int looked = Math.min(held, HEADING) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += block[i] == 0 ? 1 : 0;
            odd += block[i + 1] == 0 ? 1 : 0;
        }
        return looked > 2 && Math.min(even, odd) == 0 && Math.max(even, odd) * 2 == looked;
    }

    private Finding verdict(boolean marked) {
        boolean utf8 = marked || others == 0 || sequences > others;
        return new Finding(utf8 ? Encoding.UTF_8 : Encoding.WINDOWS_1252, marked ? 3 : 0, null, 0, "");
    }

    private static Finding refusal(Code code, long line, String message) {
        return new Finding(Encoding.UTF_8, 0, code, line, message);
    }

    private void readThrough(InputStream in, int first) throws IOException {
        int held = first;
        boolean last = false;
        while (nul < 0 && !last) {
            last = held < BLOCK;
            int done = look(held, last);
            blockAt += done;
            System.arraycopy(block, done, block, 0, held - done);
            held = held - done + in.readNBytes(block, held - done, BLOCK - held + done);
        }
    }

    /** Looks through the block and gives how much of it is done with; a sequence cut off by its end is kept. */
    private int look(int held, boolean last) {
        int i = Octets.unusual(block, 0, held);
        while (i < held) {
            if (block[i] == 0) {
                nul = blockAt + i;
                return held;
            }
            int length = sequence(i, held);
            if (length == UNFINISHED && !last) {
                break;
            }
            if (length > 0) {
                sequences++;
            } else {
                others++;
            }
            i = Octets.unusual(block, i + Math.max(1, length), held);
        }
        return i;
    }

    /** The line of the byte of zero: counted only when there is one. */
    private long lineOf(Path path) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            for (long at = 0; at < nul; at++) {
                line += in.read() == '\n' ? 1 : 0;
            }
        }
        return line;
    }

    /** Length of the well-formed UTF-8 sequence at this index, {@link #UNFINISHED} when cut off, -1 when none. */
    private int sequence(int i, int held) {
        int lead = block[i] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : -1;
        for (int k = 1; k < length; k++) {
            if (i + k == held) {
                return UNFINISHED;
            }
            int next = block[i + k] & 0xFF;
            if (next < 0x80 || next > 0xBF || k == 1 && !isSecond(lead, next)) {
                return -1;
            }
        }
        return length;
    }

    /** Rules out overlong forms, surrogates and numbers beyond Unicode. */
    private static boolean isSecond(int lead, int next) {
        return switch (lead) {
            case 0xE0 -> next >= 0xA0;
            case 0xED -> next <= 0x9F;
            case 0xF0 -> next >= 0x90;
            case 0xF4 -> next <= 0x8F;
            default -> true;
        };
    }

    private boolean isArchive() {
        return Arrays.stream(ARCHIVES).anyMatch(this::startsWith);
    }

    private boolean startsWith(byte... beginning) {
        return Arrays.equals(block, 0, beginning.length, beginning, 0, beginning.length);
    }
}
