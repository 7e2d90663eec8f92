package org.quarterclose.house.planted.basics;

import com.opencsv.CSVParser;

/** Basics know only java. */
public record KnowsLibrary(CSVParser parser) {}
