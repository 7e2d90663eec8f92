/**
 * The company's close policy: what may be chosen and what may not. In: {@code policy.yaml}. Out: records that every
 * later room reads; a wrong policy is refused with its line and key.
 */
package org.quarterclose.policy;
