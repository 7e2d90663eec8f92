package org.quarterclose.house.planted.policy;

/** What an earlier room must not know. */
public record Later(String name) {}
