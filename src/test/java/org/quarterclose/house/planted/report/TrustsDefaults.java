package org.quarterclose.house.planted.report;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.UnaryOperator;

/** Depends on the machine's locale, charset and time zone, in every way. */
public final class TrustsDefaults {

    Object[] text(String text, byte[] bytes) {
        UnaryOperator<String> reference = String::toUpperCase;
        return new Object[] {
            String.format("%s", text),
            "%s".formatted(text),
            text.toLowerCase(),
            reference,
            text.getBytes(),
            new String(bytes),
            new String(bytes, 0, 1),
            new ByteArrayOutputStream().toString(),
            Charset.defaultCharset(),
            Locale.getDefault(),
            ZoneId.systemDefault(),
            DateTimeFormatter.ofPattern("d MMM"),
            NumberFormat.getInstance(),
            new DecimalFormat("0")
        };
    }

    Object[] files(InputStream in, OutputStream out) throws IOException {
        System.out.printf("%s", in);
        return new Object[] {
            new FileReader("in"),
            new FileWriter("out"),
            new InputStreamReader(in),
            new OutputStreamWriter(out),
            new PrintStream(out),
            new PrintWriter(out, true),
            new Scanner(in)
        };
    }

    /** All of this names what it depends on: allowed. */
    Object[] named(String text, byte[] bytes) {
        return new Object[] {
            String.format(Locale.ROOT, "%s", text),
            text.toLowerCase(Locale.ROOT),
            text.getBytes(StandardCharsets.UTF_8),
            new String(bytes, StandardCharsets.UTF_8)
        };
    }
}
