/**
 * A document on paper: blocks of text, tables and drawings become the pages of a PDF. Comes in: what stands on the
 * page, in its order. Goes out: a tagged file whose bytes are the same on every machine. Knows nothing of closes.
 */
package org.quarterclose.report.paper;
