/**
 * Commands as an accountant types them: one small class each; maps outcomes to exit codes.
 */
package org.quarterclose.cli;
