package org.quarterclose.intake;

/** Where the fields of one record begin and end in its text. Fields beyond the limit of columns are only counted. */
final class Cuts {

    private final int[] starts;
    private final int[] ends;
    private final boolean[] doubled;
    private int count;
    private int kept;

    Cuts(int capacity) {
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.doubled = new boolean[capacity];
    }

    void clear() {
        count = 0;
        kept = 0;
    }

    void add(int start, int end) {
        if (count < starts.length) {
            starts[count] = start;
            ends[count] = end;
            doubled[count] = false;
            kept++;
        }
        count++;
    }

    /** The last field has doubled quote marks in it, of which one each counts. */
    void lastIsDoubled() {
        if (count <= starts.length) {
            doubled[count - 1] = true;
        }
    }

    int count() {
        return count;
    }

    /** How many fields have a place. */
    int kept() {
        return kept;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean isDoubled(int field) {
        return doubled[field];
    }
}
