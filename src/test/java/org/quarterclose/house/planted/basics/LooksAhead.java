package org.quarterclose.house.planted.basics;

import org.quarterclose.house.planted.policy.Later;

/** Knows a later room. */
public record LooksAhead(Later later) {}
