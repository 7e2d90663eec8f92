package org.quarterclose.portfolio;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The sums of all parts of all estimate files, put together: what each obligation is measured by. */
public final class SumsByObligation {

    private static final Comparator<EstimateSum> ORDER = Comparator.comparing(EstimateSum::likeness);

    /** Sums of one obligation stand side by side, in the order of likeness. */
    private final EstimateSum[] sums;
    /** Where the sums of an obligation begin; those of the next one begin where they end. */
    private final int[] begins;
    /** How many of the places of an obligation are taken. */
    private final int[] taken;

    private SumsByObligation(int obligations, int sums) {
        this.sums = new EstimateSum[sums];
        this.begins = new int[obligations + 1];
        this.taken = new int[obligations];
    }

    /**
     * Adds up what is alike. The parts may come in any order and overlap in any way: the sums are the same.
     *
     * @param obligations how many there are in the register
     * @param parts sums of single parts; those of lines taken out again are negative
     */
    public static SumsByObligation of(int obligations, Collection<List<EstimateSum>> parts) {
        SumsByObligation together = new SumsByObligation(
                obligations, parts.stream().mapToInt(List::size).sum());
        parts.forEach(part -> part.forEach(sum -> together.begins[sum.likeness().obligation() + 1]++));
        for (int i = 0; i < obligations; i++) {
            together.begins[i + 1] += together.begins[i];
        }
        parts.forEach(part -> part.forEach(together::place));
        for (int i = 0; i < obligations; i++) {
            together.addUp(i);
        }
        return together;
    }

    private void place(EstimateSum sum) {
        int obligation = sum.likeness().obligation();
        sums[begins[obligation] + taken[obligation]++] = sum;
    }

    private void addUp(int obligation) {
        int from = begins[obligation];
        int to = from + taken[obligation];
        Arrays.sort(sums, from, to, ORDER);
        int kept = from;
        for (int i = from; i < to; i++) {
            EstimateSum sum = sums[i];
            while (i + 1 < to && sums[i + 1].likeness().equals(sum.likeness())) {
                sum = sum.plus(sums[++i]);
            }
            if (sum.lines() > 0) {
                sums[kept++] = sum;
            }
        }
        Arrays.fill(sums, kept, to, null);
        taken[obligation] = kept - from;
    }

    /** The sums of one obligation in the order of likeness; none when it has no accepted lines. */
    public List<EstimateSum> of(int obligation) {
        int from = begins[obligation];
        return List.of(Arrays.copyOfRange(sums, from, from + taken[obligation]));
    }

    public void forEach(Consumer<EstimateSum> consumer) {
        for (EstimateSum sum : sums) {
            if (sum != null) {
                consumer.accept(sum);
            }
        }
    }
}
