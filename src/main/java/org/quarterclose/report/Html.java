package org.quarterclose.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.quarterclose.report.sheet.XmlText;

/** A page being written: every text and attribute is escaped here, and elements cannot be closed in the wrong order. */
final class Html {

    private final Writer out;
    private final Listener listener;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param listener is told of everything while it is written */
    Html(Writer out, Listener listener) {
        this.out = out;
        this.listener = listener;
    }

    /** Follows a page being written, element by element. */
    interface Listener {

        void opened(String tag, String... attributes);

        void text(String written);

        void closed(String tag);
    }

    /** Begins an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        raw(">");
        open.push(tag);
        return this;
    }

    /** Ends the element begun last. */
    Html close() {
        listener.closed(open.peek());
        return raw("</" + open.pop() + ">\n");
    }

    /** An element with text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        listener.closed(tag);
        return raw("/>\n");
    }

    Html text(String text) {
        listener.text(text);
        return raw(XmlText.escaped(text));
    }

    private void start(String tag, String... attributes) {
        listener.opened(tag, attributes);
        raw("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"" + XmlText.escaped(attributes[i + 1]) + "\"");
        }
    }

    /** Our own markup, never a person's text. */
    Html raw(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
