package org.quarterclose.portfolio;

import java.util.Set;
import org.quarterclose.basics.FiscalQuarter;
import org.quarterclose.policy.ChartOfAccounts;

/**
 * What the laws across rows look at before any estimate is read.
 *
 * @param files names of the input files that are there, relative to the quarter's folder
 */
record RegisterFacts(Register register, FiscalQuarter quarter, ChartOfAccounts chart, Set<String> files) {}
