package org.quarterclose.house.planted.attic;

/** Stands in no room. */
public record NoRoom(String text) {}
