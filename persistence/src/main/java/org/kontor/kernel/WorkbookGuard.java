package org.kontor.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks once through a part of a workbook before a library does, which makes a row as long as its last cell says: a cell
 * may not stand where no sheet has one, nor hold more than a cell can.
 */
public final class WorkbookGuard {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 16_384;

    /** All rows of a sheet as long as their last cell. */
    private static final long MOST_PLACES = 20_000_000;

    private static final int LONGEST_VALUE = 32_767;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    private long row;
    private int cells;
    private int column;
    private long places;
    private long length;

    private WorkbookGuard() {}

    /** @throws IOException when the part holds a sheet, or should be XML, and is damaged or larger than any sheet */
    public static void check(String name, InputStream part) throws IOException {
        new WorkbookGuard().sheet(name, part);
    }

    private void sheet(String name, InputStream part) throws IOException {
        int within = 0;
        int depth = 0;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    within = within == 0 && xml.getLocalName().equals("sheetData") ? depth : within;
                    if (within > 0) {
                        begin(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (depth < within) {
                        return;
                    }
                } else if (within > 0 && event == XMLStreamConstants.CHARACTERS) {
                    length += xml.getTextLength();
                    require(length <= LONGEST_VALUE);
                }
            }
        } catch (XMLStreamException damaged) {
            if (within > 0 || name.endsWith(".xml") || name.startsWith("xl/worksheets/")) {
                throw new IOException("The part cannot be read", damaged);
            }
        }
    }

    private void begin(XMLStreamReader xml) throws IOException {
        String what = xml.getLocalName();
        length = 0;
        if (what.equals("row")) {
            long next = row + 1;
            row = number(xml, next);
            require(row >= next && row <= MOST_ROWS);
            cells = 0;
            column = 0;
        } else if (what.equals("c")) {
            cells++;
            int at = column(xml);
            places += Math.max(0, at - column);
            column = Math.max(column, at);
            require(cells <= MOST_COLUMNS && column <= MOST_COLUMNS && places <= MOST_PLACES);
        }
    }

    private static long number(XMLStreamReader xml, long otherwise) throws IOException {
        long number = otherwise;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("r")) {
                require(xml.getAttributeValue(i).matches("[0-9]{1,7}"));
                number = Long.parseLong(xml.getAttributeValue(i));
            }
        }
        return number;
    }

    private int column(XMLStreamReader xml) throws IOException {
        int most = column + 1;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("r")) {
                Matcher place = PLACE.matcher(xml.getAttributeValue(i));
                require(place.matches());
                most = place.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
                require(most <= MOST_COLUMNS);
            }
        }
        return most;
    }

    private static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("No sheet has such a cell");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
