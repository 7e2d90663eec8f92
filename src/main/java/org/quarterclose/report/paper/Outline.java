package org.quarterclose.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.quarterclose.report.paper.Block.Heading;

/** The bookmarks: sections, and below them their parts. */
final class Outline {

    private final PDDocumentOutline root = new PDDocumentOutline();
    private final List<PDOutlineItem> sections = new ArrayList<>();

    void add(Heading heading, PDPage page, int y) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop(y / 1000);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(heading.text());
        item.setDestination(place);
        if (heading.level() > 2 && !sections.isEmpty()) {
            sections.get(sections.size() - 1).addLast(item);
        } else {
            root.addLast(item);
            sections.add(item);
        }
    }

    void close() {
        root.openNode();
    }

    PDDocumentOutline root() {
        return root;
    }
}
