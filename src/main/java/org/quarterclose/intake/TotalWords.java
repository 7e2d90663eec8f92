package org.quarterclose.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The words by which a row of totals is known: {@code Total}, {@code Subtotal}, {@code Grand total}, {@code Sum}, and
 * those that the policy declares for a file. A spreadsheet's own subtotals are called {@code GROUSE-CREEK Total}.
 */
public final class TotalWords {

    private static final List<String> USUAL =
            List.of("total", "subtotal", "sub-total", "sub total", "grand total", "sum");

    private static final int ASCII = 128;
    /** Blanks, colons and the like beside a word for a total. */
    private static final int MARKS = 5;

    private final List<String> words;
    private final boolean[] mayBegin = new boolean[ASCII];
    private final boolean[] mayEnd = new boolean[ASCII];
    private final int longestWord;

    public TotalWords(List<String> declared) {
        List<String> all = new ArrayList<>(USUAL);
        declared.forEach(word -> all.add(word.toLowerCase(Locale.ROOT)));
        this.words = all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.longestWord = words.get(0).length();
        for (String word : words) {
            mark(mayBegin, word.charAt(0));
            mark(mayEnd, word.charAt(word.length() - 1));
        }
        " :=*.,()".chars().forEach(c -> {
            mayBegin[c] = true;
            mayEnd[c] = true;
        });
    }

    /** Letters beyond ASCII are few, and each of them is looked at. */
    private static void mark(boolean[] letters, char letter) {
        if (letter < ASCII) {
            letters[letter] = true;
            letters[Character.toUpperCase(letter)] = true;
        }
    }

    /** Whether a text that begins and ends so, perhaps with blanks around it, can be one of a total. */
    boolean mayBe(char first, char last) {
        return first >= ASCII || mayBegin[first] || last >= ASCII || mayEnd[last];
    }

    /** Whether a part of a text begins or ends with one of the words; makes no text of it. */
    boolean isAtEnd(String text, int from, int to) {
        char first = Character.toLowerCase(text.charAt(from));
        char last = Character.toLowerCase(text.charAt(to - 1));
        for (String word : words) {
            int length = word.length();
            if (word.charAt(0) == first && text.regionMatches(true, from, word, 0, length)
                    || word.charAt(length - 1) == last && text.regionMatches(true, to - length, word, 0, length)) {
                return true;
            }
        }
        return isMark(first) || isMark(last);
    }

    /** Longer texts are no total of this name. */
    int longest(String name) {
        return name.length() + longestWord + MARKS;
    }

    /** Whether the text begins or ends with one of the words: {@code Total of the mill}, {@code GROUSE-CREEK Total}. */
    public boolean isTotal(String text) {
        return !text.isEmpty() && mayBe(text.charAt(0), text.charAt(text.length() - 1)) && rest(text) != null;
    }

    /** Whether the text is one of the words, alone or with this name, and nothing else. */
    public boolean isTotalOf(String name, String text) {
        boolean tooLong = text.length() > longest(name);
        if (text.isEmpty() || tooLong || !mayBe(text.charAt(0), text.charAt(text.length() - 1))) {
            return false;
        }
        String rest = rest(text);
        return rest != null && (rest.isEmpty() || rest.equalsIgnoreCase(name));
    }

    /** What the text says besides, or null when no such word is at its beginning or end. */
    private String rest(String text) {
        String plain = bare(text.toLowerCase(Locale.ROOT));
        for (String word : words) {
            if (plain.startsWith(word) && isEnd(plain, word.length())) {
                return bare(plain.substring(word.length()));
            }
            int from = plain.length() - word.length();
            if (from > 0 && plain.endsWith(word) && Blanks.isBlank(plain.charAt(from - 1))) {
                return bare(plain.substring(0, from));
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
        return Blanks.isBlank(c) || ":=*.,()".indexOf(c) >= 0;
    }
}
