package org.quarterclose.portfolio;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/** What the books carried for an obligation before the first close; a liability is positive. */
public record OpeningBalance(String obligationId, Money balance, SourceLine source) {}
