package org.quarterclose.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code disclosure.html} and {@code disclosure.txt}: a draft of the note to the financial statements, in words and
 * tables. It is a start for who writes the note, never the note itself: what the law of the day asks for, and what the
 * company knows beyond its estimates, a person adds.
 */
final class Disclosure {

    private static final String HTML = "disclosure.html";
    private static final String TEXT = "disclosure.txt";
    private static final List<Section> SECTIONS =
            List.of(new DisclosureSection(), new RollForwardSection(), new SpendSection());

    private Disclosure() {}

    static void write(Shown shown, String contentHash, Path folder) throws IOException {
        PageBlocks blocks = new PageBlocks();
        try (Writer out = TextFile.create(folder.resolve(HTML))) {
            page(shown, contentHash, new Html(out, blocks));
        }
        try (Writer out = TextFile.create(folder.resolve(TEXT))) {
            BlocksText.write(blocks.blocks(), out);
        }
    }

    private static void page(Shown shown, String contentHash, Html html) {
        CloseHeader header = shown.close().header();
        String title = "Draft disclosure, " + ReconciliationHtml.titleOf(header);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        ReconciliationHtml.head(
                title + ", " + header.company(), shown.close().policy().paper(), html);
        html.open("body").open("main").open("header");
        html.element("p", header.company(), "class", "company").element("h1", title);
        String mark = header.mark().isEmpty() ? "" : header.mark() + ". ";
        Verdict verdict = Verdict.of(shown.close());
        String since = VerdictSection.since(shown.close(), verdict).stream()
                .map(line -> " " + line)
                .collect(Collectors.joining());
        html.element(
                "p",
                mark + "A draft for who writes the note, from a close that is " + verdict.words() + "." + since
                        + " What stands in brackets is the file of this folder that a figure is from.",
                "class",
                "note");
        html.close();
        SECTIONS.forEach(section -> section.write(shown, html));
        html.open("footer")
                .element("p", "Content hash " + contentHash, "class", "note")
                .close();
        html.close().close().close();
    }
}
