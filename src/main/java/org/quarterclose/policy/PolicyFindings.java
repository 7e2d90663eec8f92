package org.quarterclose.policy;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Everything found wrong while one policy file is read, with its place. */
final class PolicyFindings {

    private final String file;
    private final List<PolicyProblem> problems = new ArrayList<>();

    PolicyFindings(String file) {
        this.file = file;
    }

    void add(Node node, String key, String message, String remedy) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        Mark mark = node.getStartMark();
        add(new PolicyProblem(file, mark.getLine() + 1, mark.getColumn() + 1, key, value, message, remedy));
    }

    void add(Mark mark, String message, String remedy) {
        add(new PolicyProblem(file, mark.getLine() + 1, mark.getColumn() + 1, "", "", message, remedy));
    }

    void add(String message, String remedy) {
        add(new PolicyProblem(file, 0, 0, "", "", message, remedy));
    }

    private void add(PolicyProblem problem) {
        problems.add(problem);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<PolicyProblem> inOrder() {
        return problems.stream().sorted(PolicyProblem.BY_PLACE).toList();
    }
}
