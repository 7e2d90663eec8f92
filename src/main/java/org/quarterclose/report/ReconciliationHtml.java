package org.quarterclose.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quarterclose.policy.PaperSize;
import org.quarterclose.report.paper.Block;

/**
 * {@code reconciliation.html}: the whole close on one page that needs nothing else, on a screen or on paper: verdict
 * first, then figures, then what proves them. Of very many obligations it shows the largest by movement.
 */
final class ReconciliationHtml {

    private static final String STYLE = "reconciliation.css";

    private ReconciliationHtml() {}

    /** @return what stands on the page, in its order */
    static List<Block> write(Shown shown, String contentHash, Writer out) {
        FrozenClose close = shown.close();
        PageBlocks blocks = new PageBlocks();
        Html html = new Html(out, blocks);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        String name = titleOf(close.header()) + ", " + close.header().company();
        head(name, close.policy().paper(), html);
        html.open("body").open("main");
        title(close, html);
        sections().forEach(section -> section.write(shown, html));
        footer(close, contentHash, html);
        html.close().close().close();
        return blocks.blocks();
    }

    private static List<Section> sections() {
        return List.of(
                new VerdictSection(),
                new HeadlineSection(),
                new WaterfallSection(),
                new RangeSection(),
                new RollForwardSection(),
                new ChangeSection(),
                new VersionSection(),
                new CorrectionSection(),
                new CurrencySection(),
                new MeasurementSection(),
                new LayerSection(),
                new MemoSection(),
                new ExposureSection(),
                new CarriedSection(),
                new JournalSection(),
                new CheckSection(),
                new ExceptionSection(),
                new SecuritySection(),
                new SpendSection(),
                new InputSection(),
                new PolicySection());
    }

    /** What stands before the body of a page. */
    static void head(String title, PaperSize paper, Html html) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title);
        html.open("style").raw(style().replace("PAPER", paper.styleName())).close();
        html.close();
    }

    private static void title(FrozenClose close, Html html) {
        CloseHeader header = close.header();
        html.open("header");
        html.element("p", header.company(), "class", "company");
        html.element("h1", "Environmental obligations, " + header.quarter());
        html.element(
                "p",
                "Quarter from " + header.quarter().days() + ", " + name(header) + ". Amounts in "
                        + close.policy().presentationCurrency() + ".",
                "class",
                "note");
        html.close();
    }

    /** 2003-Q3 version 1. */
    static String titleOf(CloseHeader header) {
        return header.quarter() + " " + name(header);
    }

    static String name(CloseHeader header) {
        return switch (header.purpose()) {
            case CLOSE -> "version " + header.version();
            case DRY_RUN -> "dry run";
            case WHAT_IF -> "what-if " + header.whatIf() + ", version " + header.version();
        };
    }

    private static void footer(FrozenClose close, String contentHash, Html html) {
        html.open("footer");
        html.element("p", "Content hash " + contentHash, "class", "note");
        html.element("p", "Input hash " + close.header().inputHash(), "class", "note");
        html.element("p", "Check this folder offline with: quarter-close verify DIR", "class", "note");
        html.close();
    }

    private static String style() {
        try (InputStream in = ReconciliationHtml.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
