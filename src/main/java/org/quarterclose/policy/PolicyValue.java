package org.quarterclose.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quarterclose.basics.Money;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The value of one key of the policy file. A value that cannot be used is reported once, with its place, and reads as
 * empty; the policy is then refused as a whole.
 *
 * @param key the keys on the way to it, joined by dots
 */
record PolicyValue(String key, Node node, PolicyFindings findings) {

    /** The text as written, whatever YAML would take it for: an account number keeps its leading zeros. */
    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse("a single value", "Write one value after the colon.");
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty() || scalar.isPlain() && (text.equals("~") || text.equals("null"))) {
            return refuse("a value", "Fill in the value.");
        }
        return Optional.of(text);
    }

    <T> Optional<T> read(String expected, Function<String, Optional<T>> reading) {
        return text().flatMap(text -> reading.apply(text)
                .or(() -> refuse(expected, "Correct the value; docs/input-files.md lists what may be chosen.")));
    }

    /** One of the listed words, in capitals or not. */
    <T> Optional<T> oneOf(List<T> choices) {
        String words = choices.stream().map(Object::toString).collect(Collectors.joining(", "));
        return read(
                choices.size() == 1 ? words : "one of " + words,
                text -> choices.stream()
                        .filter(choice -> choice.toString().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    <E extends Enum<E>> Optional<E> oneOf(Class<E> words) {
        return oneOf(Arrays.asList(words.getEnumConstants()));
    }

    /** A whole number from the least to the most allowed, written in digits only. */
    Optional<Long> whole(long least, long most) {
        return read(
                "a whole number from " + least + " to " + most,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .filter(number -> number >= least && number <= most));
    }

    /** Zero or more, in digits with two decimals or none. */
    Optional<Money> amount(String currency) {
        return read(
                "an amount like 10000000.00",
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,18}(\\.[0-9]{2})?"))
                        .map(digits -> new Money(new BigDecimal(digits).setScale(Money.CENTS), currency)));
    }

    /** The items of a list, each with its number in the key. */
    List<PolicyValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            refuse("a list", "Write one item a line, each after a hyphen, or all of them in [ ].");
            return List.of();
        }
        List<Node> nodes = sequence.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new PolicyValue(key + "[" + (i + 1) + "]", nodes.get(i), findings))
                .toList();
    }

    /** The items of a list that says nothing when it is empty. */
    List<PolicyValue> some(String expected) {
        List<PolicyValue> items = items();
        if (items.isEmpty() && node instanceof SequenceNode) {
            refuse(expected, "Fill in the list, or leave the key out.");
        }
        return items;
    }

    <T> Optional<T> refuse(String expected, String remedy) {
        findings.add(node, key, "found " + found() + "; expected " + expected, remedy);
        return Optional.empty();
    }

    private String found() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank() ? "nothing" : "'" + scalar.getValue() + "'";
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().isEmpty() ? "an empty list" : "a list";
        }
        return "keys of its own";
    }
}
