/**
 * Opening to closing by cause, per obligation, property and in total, for the quarter and the year to date. In:
 * measurements, openings, payments. Out: rows that foot by construction. Pure.
 */
package org.quarterclose.rollforward;
