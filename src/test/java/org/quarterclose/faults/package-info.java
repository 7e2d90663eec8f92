/**
 * Faults, tested by doing them to whole processes. What comes of each stands in {@code docs/reliability.md}, which these
 * tests make and compare.
 */
package org.quarterclose.faults;
