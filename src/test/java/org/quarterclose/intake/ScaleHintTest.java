package org.quarterclose.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.policy.Feed.Scale;

/** Words that say amounts are in thousands or millions, in the languages that sheets come in. */
class ScaleHintTest {

    private static final SourceLine PLACE = new SourceLine("estimates/a.csv", 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K USD|thousands",
                "Figures in 1000 USD|thousands",
                "All amounts x 10^3|thousands",
                "Betr\u00e4ge in Tausend EUR|thousands",
                "Montos en miles de USD|thousands",
                "(miles de d\u00f3lares)|thousands",
                "Importes en miles|thousands",
                "Importi in migliaia di euro|thousands",
                "Valores em milhares|thousands",
                "kwoty w tys. EUR|thousands",
                "Belopp i tusental SEK|thousands",
                "\u0441\u0443\u043c\u043c\u044b \u0432 \u0442\u044b\u0441. USD|thousands",
                "Bedragen x EUR 1.000|thousands",
                "USD mln|millions",
                "kwoty w mln|millions",
                "Cifras en millones de USD|millions",
                "Importi in milioni|millions",
                "Costs x 10^6|millions"
            })
    void a_word_of_scale_is_known(String text, String scale) {
        assertThat(ScaleHint.problem(PLACE, text, Scale.UNSAID))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("scale: " + scale + " there"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000 Springs mill",
                "Thousand Springs Creek",
                "K. Miller",
                "12 thousand trees",
                "12 miles de la mina",
                "12 miles of road",
                "Prepared by K Usden",
                "1000 gal",
                "Tausendsee mine"
            })
    void a_name_or_a_count_is_none(String text) {
        assertThat(ScaleHint.problem(PLACE, text, Scale.UNSAID)).isEmpty();
    }
}
