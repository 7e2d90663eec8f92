package org.quarterclose.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's characters are written as bytes. */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String title;
    private final Charset charset;

    Encoding(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
    }

    /** As reports name it. */
    String title() {
        return title;
    }

    Charset charset() {
        return charset;
    }
}
