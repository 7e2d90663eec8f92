/**
 * The life of a close: versions, states, what is stored of each and what may follow. In: proposals. Out: frozen
 * versions, read back from the database.
 */
package org.quarterclose.close;
