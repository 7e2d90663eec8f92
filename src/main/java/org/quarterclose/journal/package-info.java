/**
 * Movements as balanced double entry on the company's accounts. In: roll-forward rows and the chart. Out: entries that
 * cannot be built unbalanced. Pure.
 */
package org.quarterclose.journal;
