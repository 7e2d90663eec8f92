package org.quarterclose.house.planted.close;

/** A store, and what is nested in it, may know JDBC. */
public final class PlantedStore {

    final java.sql.Connection connection = null;

    /** Part of the store. */
    public static final class Reading {
        final java.sql.ResultSet rows = null;
    }
}
