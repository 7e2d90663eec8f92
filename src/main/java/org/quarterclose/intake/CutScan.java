package org.quarterclose.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * One walk over the bytes of a sheet that looks at line ends and quote marks only. It always holds the byte before and
 * the byte after the one it looks at.
 */
final class CutScan {

    private static final int BLOCK = 1 << 18;

    private final Sheet sheet;
    private final ByteRange whole;
    private final long target;
    private final List<ByteRange> parts = new ArrayList<>();
    private final byte[] block = new byte[BLOCK];

    private long blockAt;
    private int held;
    private long partStart;
    private long partLine;
    private long line;
    private long lineStart;
    private boolean inQuotes;
    private boolean broken;
    private long opened;

    CutScan(Sheet sheet, long target) {
        this.sheet = sheet;
        this.whole = sheet.records();
        this.target = target;
        this.blockAt = whole.start();
        this.partStart = whole.start();
        this.partLine = whole.firstLine();
        this.lineStart = whole.start();
        this.line = whole.firstLine();
    }

    /** The parts, or none when a quote mark is out of order. */
    List<ByteRange> parts() throws IOException {
        try (FileChannel channel = FileChannel.open(sheet.path(), StandardOpenOption.READ)) {
            int from = 0;
            while (!broken && fill(channel)) {
                boolean last = blockAt + held == whole.end();
                int done = walk(from, last ? held : held - 1);
                if (last) {
                    return finished();
                }
                // The byte before the next one to look at stays: a quote mark is judged by it.
                int keepFrom = done - 1;
                System.arraycopy(block, keepFrom, block, 0, held - keepFrom);
                blockAt += keepFrom;
                held -= keepFrom;
                from = 1;
            }
        }
        return List.of();
    }

    private boolean fill(FileChannel channel) throws IOException {
        while (held < BLOCK && blockAt + held < whole.end()) {
            int room = (int) Math.min(BLOCK - held, whole.end() - blockAt - held);
            int read = channel.read(ByteBuffer.wrap(block, held, room), blockAt + held);
            if (read <= 0) {
                throw new IOException("the file became shorter while it was read");
            }
            held += read;
        }
        return held > 0;
    }

    /** Looks at the block's line ends and quote marks; gives the index of the first byte not looked at. */
    private int walk(int from, int to) {
        int i = Octets.mark(block, from, to);
        while (i < to && !broken) {
            int next = i + 1;
            if (block[i] == '"') {
                next = quoteMark(i);
            } else {
                if (block[i] == '\r' && i + 1 < held && block[i + 1] == '\n') {
                    next = i + 2;
                }
                lineEnd(next);
            }
            i = Octets.mark(block, Math.min(next, held), to);
            if (next > to) {
                return next;
            }
        }
        return to;
    }

    private void lineEnd(int next) {
        line++;
        long at = blockAt + next;
        // What stands beyond the longest line is never looked at when records are read.
        broken |= at - lineStart > ByteLines.longest(sheet.limits());
        lineStart = at;
        if (!inQuotes && at - partStart >= target && at < whole.end()) {
            parts.add(new ByteRange(partStart, at, partLine));
            partStart = at;
            partLine = line;
        }
    }

    private int quoteMark(int i) {
        if (!inQuotes) {
            inQuotes = true;
            opened = blockAt + i;
            broken = !beginsField(i);
            return i + 1;
        }
        if (i + 1 < held && block[i + 1] == '"') {
            return i + 2;
        }
        inQuotes = false;
        broken = !endsField(i) || blockAt + i - opened > sheet.limits().fieldCharacters();
        return i + 1;
    }

    private boolean beginsField(int i) {
        return blockAt + i == whole.start() || isBorder(block[i - 1]);
    }

    private boolean endsField(int i) {
        return i + 1 == held || isBorder(block[i + 1]);
    }

    private boolean isBorder(byte b) {
        return b == sheet.delimiter() || b == '\n' || b == '\r';
    }

    private List<ByteRange> finished() {
        boolean lastTooLong = whole.end() - lineStart > ByteLines.longest(sheet.limits());
        if (broken || inQuotes || lastTooLong) {
            return List.of();
        }
        if (partStart < whole.end()) {
            parts.add(new ByteRange(partStart, whole.end(), partLine));
        }
        return parts;
    }
}
