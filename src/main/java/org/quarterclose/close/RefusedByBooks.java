package org.quarterclose.close;

/** The state of the close does not allow it; both sentences are for the person who asked. */
public final class RefusedByBooks extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The SQLSTATE with which the database refuses an act. */
    static final String SQL_STATE = "QC005";

    private final String remedy;

    public RefusedByBooks(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
