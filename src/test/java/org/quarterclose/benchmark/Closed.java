package org.quarterclose.benchmark;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A close that has run.
 *
 * @param parts how long its job, its steps and other parts took, in milliseconds
 * @param required what it says that the books must carry: the same whoever closes the quarter
 */
record Closed(Cost cost, Map<String, Long> parts, BigDecimal required) {}
