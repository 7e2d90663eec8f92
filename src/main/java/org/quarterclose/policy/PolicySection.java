package org.quarterclose.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A group of keys in the policy file. A key that stands twice or that nobody knows is reported and left out. */
final class PolicySection {

    private final PolicyValue whole;
    private final Map<String, PolicyValue> values = new LinkedHashMap<>();

    private PolicySection(PolicyValue whole) {
        this.whole = whole;
    }

    /** The keys under a value; none, and a finding, when the value is no group of keys. */
    static PolicySection of(PolicyValue value) {
        PolicySection section = new PolicySection(value);
        if (value.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::take);
        } else {
            value.refuse("keys, each with its value", "Write the keys indented below, one a line.");
        }
        return section;
    }

    /** The same, where only the named keys are known; required ones have an asterisk after their name. */
    static PolicySection of(PolicyValue value, String... names) {
        PolicySection section = of(value);
        List<String> known = new ArrayList<>();
        for (String name : names) {
            boolean required = name.endsWith("*");
            String key = required ? name.substring(0, name.length() - 1) : name;
            known.add(key);
            if (required && value.node() instanceof MappingNode && !section.values.containsKey(key)) {
                section.missing(key);
            }
        }
        section.keepOnly(known);
        return section;
    }

    Optional<PolicyValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Map<String, PolicyValue> values() {
        return values;
    }

    private void take(NodeTuple tuple) {
        Node keyNode = tuple.getKeyNode();
        String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (key.isBlank()) {
            whole.findings().add(keyNode, whole.key(), "found no key; expected a word before the colon", "Name it.");
        } else if (values.containsKey(key)) {
            findings(keyNode, key, "the key stands here a second time; expected it once", "Keep one of the two.");
        } else {
            values.put(key, new PolicyValue(path(key), tuple.getValueNode(), whole.findings()));
        }
    }

    private void missing(String key) {
        String message = "the key is missing; expected it in this group";
        findings(whole.node(), key, message, "Add the key; jobs/policy.yaml shows every key with its meaning.");
    }

    private void keepOnly(List<String> known) {
        List<String> unknown =
                values.keySet().stream().filter(key -> !known.contains(key)).toList();
        for (String key : unknown) {
            String message = "found an unknown key; expected one of " + String.join(", ", known);
            findings(values.get(key).node(), key, message, "Correct the key's spelling, or remove it.");
            values.remove(key);
        }
    }

    private void findings(Node node, String key, String message, String remedy) {
        whole.findings().add(node, path(key), message, remedy);
    }

    private String path(String key) {
        return whole.key().isEmpty() ? key : whole.key() + "." + key;
    }
}
