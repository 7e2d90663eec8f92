/**
 * What the books must carry for an obligation at the quarter end. In: obligations with the sums of their estimates,
 * opening and payments. Out: one measurement each, with the rule and paragraph it follows. Pure: no files, no database.
 */
package org.quarterclose.measurement;
