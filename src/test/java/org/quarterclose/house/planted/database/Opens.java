package org.quarterclose.house.planted.database;

/** The database room may know JDBC. */
public record Opens(java.sql.Connection connection) {}
