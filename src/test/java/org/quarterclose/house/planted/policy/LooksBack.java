package org.quarterclose.house.planted.policy;

import org.quarterclose.house.planted.basics.LooksAhead;

/** Knows an earlier room: allowed. */
public record LooksBack(LooksAhead earlier) {}
