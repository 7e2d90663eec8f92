/**
 * The Spring Batch job: eight steps in running order, partitions, the COPY writer, restart. In: a quarter's folder and
 * policy. Out: a proposed version and its published folder.
 */
package org.quarterclose.batch;
