package org.quarterclose.portfolio;

import org.quarterclose.basics.Money;
import org.quarterclose.basics.SourceLine;

/**
 * The general ledger's balance of an account before this close's entries; a credit balance is negative.
 *
 * @param propertyId empty when the ledger keeps no balance by property
 */
public record LedgerBalance(String account, String propertyId, Money balance, SourceLine source) {}
