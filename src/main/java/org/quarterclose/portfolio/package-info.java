/**
 * The facts of a quarter: properties, obligations, estimates, activity, openings, the ledger, bonds. In: rows of
 * {@code intake}. Out: typed records, the laws that hold across rows, and every problem found.
 */
package org.quarterclose.portfolio;
