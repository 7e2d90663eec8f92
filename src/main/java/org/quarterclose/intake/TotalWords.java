package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a row of totals is known: {@code Total}, {@code Subtotal}, {@code Summe}, {@code Sous-total} and
 * others that spreadsheets use, and those that the policy declares for a file. A spreadsheet's own subtotals are called
 * {@code GROUSE-CREEK Total}.
 */
public final class TotalWords {

    /** What a text says of a row whose obligation is known. */
    public enum Meaning {
        /** Nothing of a total. */
        NONE,
        /** A total and nothing else: {@code Total costs}, {@code Zwischensumme}, {@code Sum of above}. */
        TOTAL,
        /** A total or work: {@code Total tailings} may be a total, {@code Total station survey} is none. */
        UNCLEAR
    }

    /** No work is called so, whatever stands beside it. */
    private static final List<String> PLAIN = List.of(
            "subtotal",
            "subtotals",
            "sub-total",
            "sub total",
            "grand total",
            "grand-total",
            "running total",
            "zwischensumme",
            "gesamtsumme",
            "endsumme",
            "teilsumme",
            "sous-total",
            "sous total",
            "subtotale",
            "subtotaal",
            "delsumma");

    private static final List<String> USUAL = List.of(
            "total",
            "totals",
            "sum",
            "summe",
            "gesamt",
            "insgesamt",
            "gesamtkosten",
            "gesamtbetrag",
            "somme",
            "suma",
            "soma",
            "summa",
            "totale",
            "totaux",
            "totales",
            "totaal",
            "carried forward",
            "brought forward",
            "\u00fcbertrag");

    /** Words that say more at the end of a text than that it is a lump sum, or was carried forward. */
    private static final Set<String> AT_THE_END =
            Set.of("total", "totals", "gesamt", "insgesamt", "totale", "totaux", "totales", "totaal");

    /** Words that may stand beside one of a total and make no work of it. */
    private static final Set<String> BESIDE =
            Set.of(("above all amount amounts brought bf b/f b/d b/fwd carried cf c/f c/d c/fwd cost costs"
                            + " date estimate estimated estimates expense expenses for forward here in item items line"
                            + " lines of over overall page project site the this to aller alle \u00e0 betrag kosten der"
                            + " die cout couts co\u00fbt co\u00fbts costo costi costes costos de des du la le les ci"
                            + " dessus importe montant general g\u00e9n\u00e9ral g\u00e9n\u00e9rale generale reporter"
                            + " usd us cad eur gbp aud")
                    .split(" "));

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}/]+");
    private static final int ASCII = 128;
    private static final int WORD = 64;
    /** So many letters at either end tell most texts from those words. */
    private static final int LETTERS = 3;

    private static final String MARKS = ":=*.,()";

    private final List<String> words;
    private final Set<String> declared;
    private final long[] begins = new long[2 * ASCII];
    private final long[] goOn = new long[2 * ASCII];
    private final long[] lead = new long[2 * ASCII];
    private final long[] ends = new long[2 * ASCII];
    /** Whether one or two signs are declared as such a word: then every text is looked at. */
    private final boolean hasSigns;

    private final boolean[] marks = new boolean[ASCII];

    public TotalWords(List<String> declared) {
        this.declared = Set.copyOf(
                declared.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        List<String> all = new ArrayList<>(PLAIN);
        all.addAll(USUAL);
        all.addAll(this.declared);
        this.words = all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String word : words) {
            if (word.length() >= LETTERS) {
                mark(word);
            }
        }
        this.hasSigns = this.declared.stream().anyMatch(word -> word.length() < LETTERS);
        (MARKS + " ").chars().forEach(c -> marks[c] = true);
    }

    private void mark(String word) {
        mark(begins, word.charAt(0), word.charAt(1));
        mark(goOn, word.charAt(1), word.charAt(2));
        if (mayEnd(word)) {
            int last = word.length() - 1;
            mark(lead, word.charAt(last - 2), word.charAt(last - 1));
            mark(ends, word.charAt(last - 1), word.charAt(last));
        }
    }

    private boolean mayEnd(String word) {
        return AT_THE_END.contains(word) || PLAIN.contains(word) || declared.contains(word);
    }

    /** Two letters, each of them large or small; those beyond ASCII are few, and their texts are looked at. */
    private static void mark(long[] pairs, char one, char other) {
        for (char first : new char[] {one, Character.toUpperCase(one)}) {
            for (char second : new char[] {other, Character.toUpperCase(other)}) {
                if (first < ASCII && second < ASCII) {
                    pairs[2 * first + second / WORD] |= 1L << second % WORD;
                }
            }
        }
    }

    private static boolean has(long[] pairs, char first, char second) {
        return first >= ASCII || second >= ASCII || (pairs[2 * first + second / WORD] >>> second % WORD & 1) == 1;
    }

    /** Whether a part of a text, perhaps with blanks around it, can be one of a total: told by six of its letters. */
    boolean mayBe(String text, int start, int end) {
        if (hasSigns || end - start < LETTERS) {
            return hasSigns && start < end;
        }
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        return has(begins, first, text.charAt(start + 1)) && has(goOn, text.charAt(start + 1), text.charAt(start + 2))
                || has(ends, text.charAt(end - 2), last) && has(lead, text.charAt(end - 3), text.charAt(end - 2))
                || isLookedAt(first)
                || isLookedAt(last);
    }

    /** At either end of a text: a sign that may stand around a word, or a letter or blank that is compared later. */
    private boolean isLookedAt(char c) {
        return c >= ASCII || marks[c];
    }

    /** Whether the text begins or ends with one of the words: {@code Total of the mill}, {@code GROUSE-CREEK Total}. */
    public boolean isTotal(String text) {
        return mayBe(text, 0, text.length()) && found(text) != null;
    }

    /** What a text says of a row of this obligation. */
    public Meaning meaningFor(String obligation, String text) {
        Found found = mayBe(text, 0, text.length()) ? found(text) : null;
        if (found == null) {
            return Meaning.NONE;
        }
        boolean plain = PLAIN.contains(found.word());
        String rest = without(obligation.toLowerCase(Locale.ROOT), found.rest());
        return plain || APART.splitAsStream(rest).allMatch(word -> word.isEmpty() || BESIDE.contains(word))
                ? Meaning.TOTAL
                : Meaning.UNCLEAR;
    }

    /** The words that are left when a name is taken out, which may be several words itself. */
    private static String without(String name, String text) {
        String words = " " + String.join(" ", APART.split(text)) + " ";
        return words.replace(" " + String.join(" ", APART.split(name)) + " ", " ");
    }

    /** One of the words, and what the text says besides. */
    private record Found(String word, String rest) {}

    /** Null when no such word is at the beginning or the end. */
    private Found found(String text) {
        String plain = bare(text.toLowerCase(Locale.ROOT));
        for (String word : words) {
            if (plain.startsWith(word) && isEnd(plain, word.length())) {
                return new Found(word, bare(plain.substring(word.length())));
            }
            int from = plain.length() - word.length();
            if (from > 0 && plain.endsWith(word) && mayEnd(word) && Blanks.isBlank(plain.charAt(from - 1))) {
                return new Found(word, bare(plain.substring(0, from)));
            }
        }
        return null;
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '-';
    }

    /** Without blanks and marks such as a colon around it. */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (to > from && isMark(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isMark(char c) {
        return Blanks.isBlank(c) || MARKS.indexOf(c) >= 0;
    }
}
