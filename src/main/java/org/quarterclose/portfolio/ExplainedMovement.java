package org.quarterclose.portfolio;

import org.quarterclose.basics.SourceLine;

/**
 * Why an obligation's balance is not what it was the quarter before, in the words of somebody who knows.
 *
 * @param by who says so; blank when the file does not name anybody
 */
public record ExplainedMovement(String obligationId, String explanation, String by, SourceLine source) {}
