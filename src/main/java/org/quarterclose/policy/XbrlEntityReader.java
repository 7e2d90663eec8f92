package org.quarterclose.policy;

import java.util.Optional;

/**
 * The key {@code xbrl}, which may be left out.
 *
 * <ul>
 *   <li>{@code scheme}* — the register's URI
 *   <li>{@code identifier}* — the company's number in it
 *   <li>{@code us_gaap}* — the year of the taxonomy; names of its elements have had this form since 2022
 * </ul>
 */
final class XbrlEntityReader {

    private static final int FIRST = 2022;
    private static final int LAST = 2099;

    private XbrlEntityReader() {}

    /** Null when nothing can be made of it; the policy is refused then. */
    static XbrlEntity read(PolicyValue value) {
        PolicySection keys = PolicySection.of(value, "scheme*", "identifier*", "us_gaap*");
        Optional<String> scheme = keys.value("scheme")
                .flatMap(text -> matching(text, "a URI such as http://www.sec.gov/CIK", "[a-z]+:[^\\s\"<>]{1,200}"));
        Optional<String> identifier = keys.value("identifier")
                .flatMap(text -> matching(text, "an identifier without blanks", "[^\\s\"<>]{1,100}"));
        Optional<Long> year = keys.value("us_gaap").flatMap(text -> text.whole(FIRST, LAST));
        return scheme.flatMap(register ->
                        identifier.flatMap(number -> year.map(one -> new XbrlEntity(register, number, one.intValue()))))
                .orElse(null);
    }

    private static Optional<String> matching(PolicyValue value, String expected, String pattern) {
        return value.read(expected, text -> Optional.of(text).filter(one -> one.matches(pattern)));
    }
}
