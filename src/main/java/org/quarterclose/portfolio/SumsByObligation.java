package org.quarterclose.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.quarterclose.portfolio.EstimateSum.Likeness;

/** The sums of all parts of all estimate files, put together: what each obligation is measured by. */
public final class SumsByObligation {

    private static final Comparator<EstimateSum> ORDER = Comparator.comparing(EstimateSum::likeness);
    private final List<EstimateSum> sums;

    private SumsByObligation(List<EstimateSum> sums) {
        this.sums = sums;
    }

    /**
     * Adds up what is alike. The parts may come in any order and overlap in any way: the sums are the same.
     *
     * @param parts sums of single parts; those of lines taken out again are negative
     */
    public static SumsByObligation of(Collection<List<EstimateSum>> parts) {
        List<EstimateSum> all = new ArrayList<>();
        parts.forEach(all::addAll);
        // Parts of a sorted file follow each other already; then nothing is moved here.
        all.sort(ORDER);
        List<EstimateSum> together = new ArrayList<>(all.size());
        int from = 0;
        while (from < all.size()) {
            EstimateSum sum = all.get(from++);
            while (from < all.size() && all.get(from).likeness().equals(sum.likeness())) {
                sum = sum.plus(all.get(from++));
            }
            if (sum.lines() > 0) {
                together.add(sum);
            }
        }
        return new SumsByObligation(together);
    }

    /** The sums of one obligation in the order of likeness; none when it has no accepted lines. */
    public List<EstimateSum> of(int obligation) {
        int from = firstOf(obligation);
        int to = from;
        while (to < sums.size() && sums.get(to).likeness().obligation() == obligation) {
            to++;
        }
        return Collections.unmodifiableList(sums.subList(from, to));
    }

    public void forEach(Consumer<EstimateSum> consumer) {
        sums.forEach(consumer);
    }

    private int firstOf(int obligation) {
        int low = 0;
        int high = sums.size();
        while (low < high) {
            int middle = low + high >>> 1;
            Likeness likeness = sums.get(middle).likeness();
            if (likeness.obligation() < obligation) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
