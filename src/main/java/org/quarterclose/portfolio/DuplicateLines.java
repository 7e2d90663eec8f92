package org.quarterclose.portfolio;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.intake.ByteRange;
import org.quarterclose.intake.RejectedRow;
import org.quarterclose.intake.Sheet;

/**
 * Finds the estimate lines that repeat a line id of their obligation, by reading the suspects' lines again. The first
 * line stands; later ones, in the order of the parts, are duplicates. Lines that are refused for another reason do not
 * count.
 *
 * <p>Memory is bounded: ids are first compared by a 64-bit mixture of obligation and id, at most two million at a time,
 * and exactly only where that repeats.
 */
public final class DuplicateLines {

    private static final long AT_A_TIME = 2_000_000;

    private final List<Part> parts;
    private final Set<Integer> suspects;
    private final EstimateContext context;
    private final Consumer<Duplicate> found;

    /** A part of an estimate file as it was loaded, by the number of the load. */
    public record Part(int number, Sheet sheet, ByteRange range) {}

    /**
     * A line that must not stand.
     *
     * @param part the number of the load that holds it
     * @param line as it was accepted
     * @param sum what it added to the sums of its load
     */
    public record Duplicate(int part, EstimateLine line, RejectedRow rejected, EstimateSum sum) {}

    private record Key(int obligation, String id) {}

    private DuplicateLines(
            List<Part> parts, Set<Integer> suspects, EstimateContext context, Consumer<Duplicate> found) {
        this.parts = parts;
        this.suspects = suspects;
        this.context = context;
        this.found = found;
    }

    /**
     * Hands on every duplicate in the order of the parts; reads nothing when there are no suspects. With more than two
     * million suspect lines, the order holds within each of several rounds.
     *
     * @param parts all parts of all estimate files, by file name and line: this order says which line is the first
     * @param suspects obligations and their number of lines with an id, from {@link LineSpans#suspects}
     */
    public static void find(
            List<Part> parts, Map<Integer, Long> suspects, EstimateContext context, Consumer<Duplicate> found) {
        long lines = suspects.values().stream().mapToLong(Long::longValue).sum();
        int rounds = (int) ((lines + AT_A_TIME - 1) / AT_A_TIME);
        DuplicateLines search = new DuplicateLines(parts, suspects.keySet(), context, found);
        for (int round = 0; round < rounds; round++) {
            search.round(round, rounds);
        }
    }

    private void round(int round, int rounds) {
        LongSet seen = new LongSet();
        Set<Long> repeated = new HashSet<>();
        readAgain((part, reading) -> {
            long mixture = mixture(reading);
            if (Math.floorMod(mixture, rounds) == round && !seen.add(mixture)) {
                repeated.add(mixture);
            }
        });
        if (repeated.isEmpty()) {
            return;
        }
        Map<Key, SourceLine> first = new HashMap<>();
        readAgain((part, reading) -> {
            if (repeated.contains(mixture(reading))) {
                compare(part, reading, first);
            }
        });
    }

    private void compare(Part part, EstimateReading reading, Map<Key, SourceLine> first) {
        EstimateLine line = reading.line();
        Key key = new Key(line.obligation(), LineId.key(reading.lineId()));
        SourceLine earlier = first.putIfAbsent(key, reading.place());
        if (earlier == null) {
            return;
        }
        String message = "found line " + reading.lineId() + " again; it stands at " + earlier
                + " already, and a line is expected once";
        EstimateSums sum = new EstimateSums();
        sum.add(line, reading.traits());
        found.accept(new Duplicate(
                part.number(),
                line,
                reading.rejected(Code.ESTIMATE_LINE_DUPLICATE, message),
                sum.all().get(0)));
    }

    private void readAgain(RowVisitor visitor) {
        for (Part part : parts) {
            try (EstimateReading reading = new EstimateReading(part.sheet(), part.range(), context)) {
                while (reading.next()) {
                    EstimateLine line = reading.line();
                    if (line != null && suspects.contains(line.obligation()) && reading.hasLineId()) {
                        visitor.visit(part, reading);
                    }
                }
            }
        }
    }

    private interface RowVisitor {
        void visit(Part part, EstimateReading reading);
    }

    private static long mixture(EstimateReading reading) {
        String id = LineId.key(reading.lineId());
        long mixed = 31L * reading.line().obligation() + 17;
        for (int i = 0; i < id.length(); i++) {
            mixed = (mixed ^ id.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }
}
