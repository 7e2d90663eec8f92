package org.quarterclose.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * Where the company's own server is: {@code jdbc:postgresql://host:port/database?sslmode=verify-full&sslrootcert=FILE},
 * with or without {@code jdbc:}. The options behind the question mark are pgjdbc's, but for those that say who enters.
 */
record ServerUrl(String jdbc) {

    private static final String EXPECTED = "expected jdbc:postgresql://host:port/database";
    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final String HOST = "(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:/?,]+)(:[0-9]{1,5})?";
    private static final Pattern FORM = Pattern.compile("jdbc:postgresql://" + HOST + "(," + HOST + ")*/[^/?]+");

    /** What has a place of its own, and that place: a URL is seen in lists of processes and in logs. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "password", "give it in PGPASSWORD, or in a file that QUARTER_CLOSE_DB_PASSWORD_FILE or PGPASSFILE names",
            "sslpassword", "use a key file without one, which only its owner can read",
            "user", "give it with --username",
            "currentschema", "the tables are in the schema " + Migrations.SCHEMA);

    /** @throws DatabaseRefused when it is no such URL, or says what has a place of its own; never repeats a secret */
    static ServerUrl of(String given) {
        String url = given.startsWith("jdbc:") ? given : "jdbc:" + given;
        String place = url.split("[?]", 2)[0];
        if (place.contains("@")) {
            throw new DatabaseRefused("--database: found a user or a password before the host; " + EXPECTED
                    + ", with the user in --username and the password in PGPASSWORD or a file");
        }
        names(url).filter(ELSEWHERE::containsKey).findFirst().ifPresent(name -> {
            throw new DatabaseRefused("--database: found " + name + " in the URL; " + ELSEWHERE.get(name));
        });
        ServerUrl read = new ServerUrl(url);
        if (!FORM.matcher(place).matches() || read.parsed().isEmpty()) {
            throw new DatabaseRefused("--database: found '" + place + "'; " + EXPECTED);
        }
        if (!MODES.contains(read.mode())) {
            throw new DatabaseRefused("--database: found sslmode=" + read.mode() + "; expected one of " + MODES);
        }
        return read;
    }

    private static Stream<String> names(String url) {
        int options = url.indexOf('?');
        return options < 0
                ? Stream.empty()
                : Stream.of(url.substring(options + 1).split("&"))
                        .map(option -> option.split("=", 2)[0].toLowerCase(Locale.ROOT));
    }

    private Optional<Properties> parsed() {
        return Optional.ofNullable(Driver.parseURL(jdbc, new Properties()));
    }

    /** How far the connection must be encrypted and the server proved; pgjdbc's own choice when nobody said. */
    String mode() {
        return parsed().map(options -> options.getProperty("sslmode", "prefer")).orElse("");
    }

    /** Without its options. */
    String place() {
        return jdbc.split("[?]", 2)[0];
    }
}
