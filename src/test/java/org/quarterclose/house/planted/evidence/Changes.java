package org.quarterclose.house.planted.evidence;

/** Can be changed after it was made. */
public final class Changes {

    static int count;
    private final String name = "name";
    private String state = name;

    String state() {
        state = name + count++;
        return state;
    }
}
