package org.quarterclose.policy;

/**
 * How the company is named where roll-forwards are published as XBRL facts, and by which year's names they are tagged.
 *
 * @param scheme the register that the identifier is of, such as {@code http://www.sec.gov/CIK}
 * @param taxonomy the year of the us-gaap taxonomy
 */
public record XbrlEntity(String scheme, String identifier, int taxonomy) {}
