package org.quarterclose.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.quarterclose.batch.HowFar;

/**
 * What a terminal gets: one line that is drawn again and again in its place, keeps nothing of a step that is over, and
 * is gone when the run is.
 */
final class ProgressBar implements ProgressView {

    // Where the terminal became narrower meanwhile, the line is cut off rather than broken into two.
    private static final String DO_NOT_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_REST = "\u001b[K";
    private final PrintWriter terminal;
    private final int columns;
    private boolean drawn;
    private boolean over;

    ProgressBar(PrintWriter terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public synchronized void look(HowFar now) {
        if (!over) {
            print("\r" + DO_NOT_WRAP + new ProgressText(now).within(columns) + CLEAR_REST + WRAP);
            drawn = true;
        }
    }

    @Override
    public void line(String step) {
        // The next step is on the screen already.
    }

    @Override
    public synchronized void end(boolean stopped) {
        over = true;
        if (drawn && stopped) {
            print(System.lineSeparator());
            drawn = false;
        }
        clear();
    }

    private synchronized void clear() {
        if (drawn) {
            print("\r" + CLEAR_REST);
            drawn = false;
        }
    }

    @Override
    public PrintStream makingRoom(PrintStream stream) {
        OutputStream clearing = new FilterOutputStream(stream) {
            @Override
            public void write(int octet) throws IOException {
                clear();
                out.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                clear();
                out.write(octets, from, length);
            }
        };
        return new PrintStream(clearing, true, StandardCharsets.UTF_8);
    }

    private void print(String text) {
        terminal.print(text);
        terminal.flush();
    }
}
