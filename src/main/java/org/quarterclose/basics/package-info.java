/**
 * The words every other room uses: money, shares, quarters, places in files, problems. In: nothing. Out: exact values
 * that cannot be wrong by construction. Imports only {@code java.*}.
 */
package org.quarterclose.basics;
