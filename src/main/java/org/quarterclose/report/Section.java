package org.quarterclose.report;

/** One part of the page. */
interface Section {

    void write(Shown shown, Html html);
}
