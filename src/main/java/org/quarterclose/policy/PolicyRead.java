package org.quarterclose.policy;

import java.util.List;
import java.util.Optional;

/**
 * What reading a policy file gave: the policy, or everything that is wrong with the file, never both.
 *
 * @param problems in the order of the file
 */
public record PolicyRead(Optional<ClosePolicy> policy, List<PolicyProblem> problems) {

    public PolicyRead {
        problems = List.copyOf(problems);
        if (policy.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a policy is either read or refused with a reason");
        }
    }
}
