package org.quarterclose.report.sheet;

import org.quarterclose.report.sheet.Sheet.Place;

/** Where a chart stands on its sheet. */
final class Drawing {

    private Drawing() {}

    static void frame(Part part, int number, Chart chart, Place place) {
        part.raw("<xdr:twoCellAnchor><xdr:from>");
        corner(part, place.column(), place.row());
        part.raw("</xdr:from><xdr:to>");
        corner(part, place.column() + place.columns(), place.row() + place.rows());
        part.raw("</xdr:to><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"" + (number + 1)
                + "\" name=\"Chart " + number + "\" descr=\"" + XmlText.escaped(chart.title())
                + "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"" + Chart.CHART
                + "\"><c:chart xmlns:c=\"" + Chart.CHART + "\" xmlns:r=\"" + Part.RELATIONS + "\" r:id=\"rId" + number
                + "\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
    }

    private static void corner(Part part, int column, int row) {
        part.raw("<xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff>");
    }
}
