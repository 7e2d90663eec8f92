package org.quarterclose.house;

/**
 * One place that breaks a rule of the house.
 *
 * @param place a class without its base package ({@code intake.Records}), or a file
 * @param what what was found there, and the line if there is one
 */
record Breach(String rule, String place, String what) {}
