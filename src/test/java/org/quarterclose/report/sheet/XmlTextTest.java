package org.quarterclose.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's text inside a page or a workbook: nobody can take it for markup, and nothing forbidden is in it. */
class XmlTextTest {

    @ParameterizedTest
    @CsvSource({
        "<b a=\"1\">&'</b>, &lt;b a=&quot;1&quot;&gt;&amp;&#39;&lt;/b&gt;",
        "plain words, plain words",
        "a\u0001b, a\uFFFDb",
        "a\u0085b, a\uFFFDb",
        "a\u007fb, a\uFFFDb",
        "a\uD83Db, a\uFFFDb",
        "a\uDE00b, a\uFFFDb",
        "a\uD83D\uDE00b, a\uD83D\uDE00b",
        "a\uFFFFb, a\uFFFDb"
    })
    void each_sign_is_itself_or_harmless(String text, String written) {
        assertThat(XmlText.escaped(text)).isEqualTo(written);
    }
}
