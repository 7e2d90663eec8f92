package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the letters at its two ends a text is told from a total; no total may be passed over that way. */
class TotalWordsTest {

    private final TotalWords words = new TotalWords(List.of("Recap", "\u03a3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "TOTALS",
                "sum",
                "Sum:",
                "Summe",
                "\u00dcbertrag",
                "carried forward",
                "Brought forward 2003",
                "Sub-Total",
                "GRAND TOTAL",
                "Grouse Creek total",
                "GROUSE-CREEK Totals",
                "Grouse gesamt",
                "Mill insgesamt",
                "Mine sous-total",
                "site TOTALE",
                "site totaux",
                "site totales",
                "site totaal",
                "Mill zwischensumme",
                "Mill delsumma",
                "(Total)",
                "*total*",
                "recap",
                "Grouse recap",
                "RECAP of 2003",
                "\u03a3",
                "running total",
                "teilsumme",
                "soma",
                "Suma",
                "somme",
                "subtotaal",
                "subtotale"
            })
    void totals_are_found(String text) {
        assertThat(words.isTotal(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Capping",
                "Grading",
                "Summer works",
                "Totality",
                "Tailings removal",
                "Disposal",
                "Toe drain",
                "to",
                "",
                "Recapping of adits",
                "Sumner pit",
                "the mill's portal"
            })
    void work_is_none(String text) {
        assertThat(words.isTotal(text)).as(text).isFalse();
    }

    @Test
    void words_of_two_letters_can_be_declared() {
        TotalWords two = new TotalWords(List.of("GT"));
        assertThat(two.isTotal("gt")).isTrue();
        assertThat(two.isTotal("Mill GT")).isTrue();
        assertThat(two.isTotal("Egg")).isFalse();
    }
}
