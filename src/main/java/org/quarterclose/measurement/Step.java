package org.quarterclose.measurement;

import org.quarterclose.basics.Money;

/**
 * One step of an explanation, in the trade's words.
 *
 * @param text what the step is about
 * @param arithmetic how its figure came about, for a reader with a pocket calculator; empty when there is nothing to
 *     compute
 * @param amount the figure; null when the step has none
 * @param citation the paragraph it rests on, empty when it rests on none
 * @param source where its input stands: files and lines, the closing before; empty when nowhere else
 * @param isDetail whether it is one of many of its kind, which a short rendering may leave out
 */
public record Step(String text, String arithmetic, Money amount, String citation, String source, boolean isDetail) {

    public static Step of(String text) {
        return new Step(text, "", null, "", "", false);
    }

    public static Step of(String text, Money amount) {
        return new Step(text, "", amount, "", "", false);
    }

    public Step computed(String how, Money result) {
        return new Step(text, how, result, citation, source, isDetail);
    }

    /** @param paragraph with or without its brackets */
    public Step citing(String paragraph) {
        return new Step(text, arithmetic, amount, paragraph.replaceAll("^\\(|\\)$", ""), source, isDetail);
    }

    public Step from(String place) {
        return new Step(text, arithmetic, amount, citation, place, isDetail);
    }

    public Step asDetail() {
        return new Step(text, arithmetic, amount, citation, source, true);
    }
}
