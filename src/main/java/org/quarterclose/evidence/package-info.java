/**
 * What lets an auditor check a close without us: the manifest, the evidence folder, offline verification. In: a
 * published folder. Out: findings in words.
 */
package org.quarterclose.evidence;
