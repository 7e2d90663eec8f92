package org.quarterclose.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quarterclose.benchmark.peer.PeerWay;

/** One size, everything in turn: yardsticks, the program, peers, and again. What else runs meets all of them alike. */
final class Rounds {

    private final Settings settings;
    private final Runs runs;

    Rounds(Settings settings, Runs runs) {
        this.settings = settings;
        this.runs = runs;
    }

    void measure(int lines) throws Exception {
        Path folder = settings.folder();
        Path quarter = Quarters.make(folder.resolve("quarter"), lines, Math.min(lines, Settings.OBLIGATIONS));
        Path file = quarter.resolve("estimates/part-1.csv");
        List<Path> halves = Halves.cut(file, Folders.empty(folder.resolve("halves")));
        Yardstick yardstick = new Yardstick(folder.resolve("yardstick"));
        OurRun ours = new OurRun(folder.resolve("ours"), Map.of());
        for (int round = 1; round <= settings.rounds(); round++) {
            runs.add(new Run(Run.COPY, lines, round, yardstick.copy(List.of(file), lines), Map.of()));
            runs.add(new Run(Run.TWO_COPIES, lines, round, yardstick.copy(halves, lines), Map.of()));
            Closed closed = ours.close(quarter);
            runs.add(new Run(Run.OURS, lines, round, closed.cost(), closed.parts()));
            measurePeers(quarter, lines, round, closed.required());
        }
        Folders.delete(folder.resolve("halves"));
        Folders.delete(quarter);
    }

    private void measurePeers(Path quarter, int lines, int round, BigDecimal required) throws Exception {
        PeerRun peer = new PeerRun(settings.folder().resolve("peer"));
        for (PeerWay way : PeerWay.values()) {
            if (settings.hasPeer(way, round, lines)) {
                Closed closed = peer.close(quarter, way);
                if (closed.required().compareTo(required) != 0) {
                    throw new IllegalStateException(
                            way + " comes to " + closed.required() + ", the program to " + required);
                }
                runs.add(new Run(way.title(), lines, round, closed.cost(), closed.parts()));
            }
        }
    }
}
