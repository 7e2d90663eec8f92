package org.quarterclose.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be called where: the clock, the way out, and nothing that depends on the machine's own defaults. */
record CallRules(Rooms rooms) {

    private static final Pattern CLOCK = anyOf(
            "java\\.time\\.(\\w+\\.)*\\w+\\.now\\(.*",
            "java\\.time\\.Clock\\.(system\\w*|tick\\w*)\\(.*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*");

    private static final Pattern WAY_OUT =
            anyOf("java\\.lang\\.System\\.exit\\(.*", "java\\.lang\\.Runtime\\.(exit|halt)\\(.*");

    private static final Pattern STACK_TRACE = anyOf(".*\\.printStackTrace\\(.*");

    private static final Pattern DEFAULTS = anyOf(
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
            "java\\.lang\\.String\\.(formatted\\(.*|toLowerCase\\(\\)|toUpperCase\\(\\)|getBytes\\(\\))",
            "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
            "java\\.io\\.PrintStream\\.(printf|format)\\(java\\.lang\\.String, .*",
            "java\\.io\\.PrintWriter\\.(printf|format)\\(java\\.lang\\.String, .*",
            "java\\.io\\.File(Reader|Writer)\\.<init>\\(.*",
            "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
            "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
            "java\\.io\\.Print(Stream|Writer)\\.<init>\\(java\\.(io\\.(OutputStream|File)|lang\\.String)(, boolean)?\\)",
            "java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)",
            "java\\.util\\.Scanner\\.<init>\\(java\\.(io|nio)\\.[\\w.]+\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
            "java\\.text\\.\\w+\\.get\\w*Instance\\(\\)",
            "java\\.text\\.(Decimal|SimpleDate)Format\\.<init>\\((java\\.lang\\.String)?\\)",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
            "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.(time\\.ZoneId\\.systemDefault|util\\.TimeZone\\.getDefault)\\(\\)");

    private static final Pattern CALENDAR =
            anyOf("org\\.quarterclose\\.basics\\.FiscalCalendar\\.(<init>\\(int\\)|DECEMBER)");

    List<Rule<JavaClass>> all() {
        return List.of(
                rule("the clock only in batch and cli", CLOCK, Set.of("batch", "cli")),
                rule("nobody ends the program", WAY_OUT, Set.of()),
                rule("stack traces only in cli", STACK_TRACE, Set.of("cli")),
                rule("the fiscal year only from the policy", CALENDAR, Set.of("basics", "policy")),
                rule("nothing depends on the machine's defaults", DEFAULTS, Set.of()));
    }

    private Rule<JavaClass> rule(String name, Pattern forbidden, Set<String> allowedIn) {
        return new Rule<>(
                name,
                type -> allowedIn.contains(rooms.of(type))
                        ? Stream.empty()
                        : used(type).filter(forbidden.asMatchPredicate()),
                rooms::name);
    }

    /** Calls, method references and constants alike, with the types of parameters. */
    private static Stream<String> used(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(JavaAccess::getTarget).map(target -> target.getFullName());
    }

    private static Pattern anyOf(String... signatures) {
        return Pattern.compile(String.join("|", signatures));
    }
}
