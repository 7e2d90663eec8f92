/**
 * The reconciliation as data, then one renderer a format. In: a frozen version of a close. Out: the files an auditor
 * receives, the same bytes for the same version.
 */
package org.quarterclose.report;
