package org.quarterclose.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterclose.basics.Money;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16000000.00 | 16,000,000.00",
                "-1234.50 | (1,234.50)",
                "999.99 | 999.99",
                "-100.00 | (100.00)",
                "1000.00 | 1,000.00",
                "0.00 | \u2013",
                "123456789012345678901.05 | 123,456,789,012,345,678,901.05"
            })
    void amounts_are_grouped_and_negatives_stand_in_parentheses(String amount, String expected) {
        assertThat(Figures.of(Money.of(amount, "USD"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23100000.00 | 23.1 million",
                "-23149999.99 | (23.1 million)",
                "23150000.00 | 23.2 million",
                "300000.00 | 0.3 million",
                "99999.99 | 99,999.99",
                "0.00 | 0.00"
            })
    void headlines_speak_of_millions_and_give_small_amounts_in_full(String amount, String expected) {
        assertThat(Figures.headline(Money.of(amount, "USD"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Estimate up by 16000000.00 USD: books carried 2000000.00, must | Estimate up by 16,000,000.00 USD: books"
                        + " carried 2,000,000.00, must",
                "found a balance of -1234.50 USD. | found a balance of -1,234.50 USD.",
                "found '1000000.00'; expected 999.99 or 1,000.00 | found '1000000.00'; expected 999.99 or 1,000.00",
                "found '-1000000.00' in INV-20031.55 of 2003.123 | found '-1000000.00' in INV-20031.55 of 2003.123"
            })
    void amounts_of_a_sentence_are_grouped_and_what_it_quotes_is_as_it_was_found(String sentence, String expected) {
        assertThat(Figures.inWords(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-38764562.84 | (38,764,562.84)", "41 | 41", "12 rows | 12 rows", "0 | 0"})
    void figures_of_checks_are_grouped_when_they_are_plain(String text, String expected) {
        assertThat(Figures.ofPlain(text)).isEqualTo(expected);
    }
}
