package org.kontor.kernel.foreign;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet as they are read. */
final class SheetRows {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*[.]?[0-9]*([eE][+-]?[0-9]{1,9})?");

    private final XMLStreamReader xml;
    private final List<String> shared;
    private final NumberFormats formats;
    private int row;
    private long places;

    SheetRows(XMLStreamReader xml, List<String> shared, NumberFormats formats) {
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
    }

    WorkbookRow next() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                return row();
            }
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private WorkbookRow row() throws IOException, XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        require(number == null || number.matches("[0-9]{1,7}"));
        int at = number == null ? row + 1 : Integer.parseInt(number);
        require(at > row && at <= WorkbookLimits.MAX_ROWS);
        row = at;
        List<WorkbookCell> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(cells.size());
                require(column > cells.size() && column <= WorkbookLimits.MAX_COLUMNS);
                places += column - cells.size();
                require(places <= WorkbookLimits.MAX_PLACES);
                while (cells.size() < column - 1) {
                    cells.add(WorkbookCell.EMPTY);
                }
                cells.add(cell());
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new WorkbookRow(row, cells);
            }
        }
    }

    private int column(int before) throws IOException {
        String place = xml.getAttributeValue(null, "r");
        if (place == null) {
            return before + 1;
        }
        Matcher letters = PLACE.matcher(place);
        require(letters.matches());
        return letters.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    private WorkbookCell cell() throws IOException, XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean within = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                within = xml.getLocalName().equals("v");
                if (xml.getLocalName().equals("is")) {
                    inline = SharedTexts.text(xml, "is");
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                within = false;
                if (xml.getLocalName().equals("c")) {
                    return cell(type == null ? "n" : type, style, value.toString(), inline);
                }
            } else if (within && xml.hasText()) {
                SharedTexts.append(value, xml);
            }
        }
    }

    private WorkbookCell cell(String type, String style, String value, String inline) throws IOException {
        return switch (type) {
            case "s" -> {
                require(value.strip().matches("[0-9]{1,9}") && Integer.parseInt(value.strip()) < shared.size());
                yield WorkbookCell.text(shared.get(Integer.parseInt(value.strip())));
            }
            case "inlineStr" -> WorkbookCell.text(inline);
            case "b" -> WorkbookCell.text(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "n" -> {
                String figures = value.strip();
                if (figures.isEmpty()) {
                    yield WorkbookCell.EMPTY;
                }
                require(NUMBER.matcher(figures).matches());
                yield new WorkbookCell(figures, new BigDecimal(figures), formats.of(style));
            }
            default -> WorkbookCell.text(value);
        };
    }

    private static void require(boolean possible) throws IOException {
        if (!possible) {
            throw new IOException("No sheet has such a cell");
        }
    }
}
