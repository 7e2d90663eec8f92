package org.quarterclose.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quarterclose.benchmark.peer.PeerWay;

/**
 * What is measured, and how often.
 *
 * @param lines the sizes of the quarters
 * @param peerRounds of the peers; few at the largest sizes, where a round takes minutes
 * @param extras what is measured beside the rounds
 * @param extraRounds of the reader alone, many obligations and quotes out of order
 * @param document a page whose table is replaced, or an empty path
 */
record Settings(
        Path folder,
        List<Integer> lines,
        int rounds,
        List<PeerWay> peers,
        int peerRounds,
        List<Extra> extras,
        int extraRounds,
        Path document) {

    /** What stands beside the rounds. */
    enum Extra {
        READER,
        STRAY_QUOTES,
        OBLIGATIONS,
        SMALL_HEAP
    }

    static final int OBLIGATIONS = 10_000;
    private static final int LARGE = 2_000_000;

    /** From {@code -Dbench.…}. */
    static Settings fromProperties() {
        int rounds = Integer.getInteger("bench.rounds", 5);
        return new Settings(
                Path.of("target/benchmark").toAbsolutePath(),
                Stream.of(text("bench.lines", "100000,1000000,5000000").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                rounds,
                some(PeerWay.class, text("bench.peer", "all")),
                Integer.getInteger("bench.peerRounds", 0),
                some(Extra.class, text("bench.extras", "all")),
                Integer.getInteger("bench.extraRounds", Math.min(3, rounds)),
                Path.of(text("bench.document", "")));
    }

    private static String text(String name, String otherwise) {
        String given = System.getProperty(name, "");
        return given.isBlank() ? otherwise : given;
    }

    private static <E extends Enum<E>> List<E> some(Class<E> kind, String words) {
        return switch (words) {
            case "all", "true" -> List.of(kind.getEnumConstants());
            case "none", "false" -> List.of();
            default ->
                Stream.of(words.split(","))
                        .map(word -> Enum.valueOf(kind, word))
                        .toList();
        };
    }

    boolean hasPeer(PeerWay way, int round, int lines) {
        int most = peerRounds > 0 ? peerRounds : lines < LARGE ? rounds : 1;
        return peers.contains(way) && round <= most;
    }

    int largest() {
        return lines.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
