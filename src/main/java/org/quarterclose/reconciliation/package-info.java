/**
 * The named checks of a close. In: totals read back from what was written, and what senders and the ledger declare.
 * Out: every check with its difference, passed or not; a break is reported, never plugged. Pure.
 */
package org.quarterclose.reconciliation;
