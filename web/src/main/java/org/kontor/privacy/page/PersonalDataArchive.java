package org.kontor.privacy.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kontor.privacy.service.PersonalDataView;

/** What is kept of a person as a ZIP: JSON for programs, a page for reading, and a table for each kind of thing. */
final class PersonalDataArchive {

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1f2933}table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}th,td{text-align:left;padding:.3rem .6rem;"
                    + "border-bottom:1px solid #cbd2d9;vertical-align:top;overflow-wrap:anywhere}th{background:#f5f7fa}";

    private final PersonalDataView data;

    PersonalDataArchive(PersonalDataView data) {
        this.data = data;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "data.json", json());
            add(zip, "data.html", html());
            for (Map.Entry<String, List<Map<String, String>>> table :
                    data.tables().entrySet()) {
                if (!table.getValue().isEmpty()) {
                    add(zip, "tables/" + table.getKey().replace("_.", ".") + ".csv", csv(table.getValue()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String json() {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        data.tables().forEach((table, rows) -> {
            JsonArrayBuilder list = Json.createArrayBuilder();
            rows.forEach(row -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                row.forEach((name, value) -> {
                    if (value == null) {
                        object.addNull(name);
                    } else {
                        object.add(name, value);
                    }
                });
                list.add(object);
            });
            tables.add(table, list);
        });
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(Json.createObjectBuilder()
                    .add("name", data.name())
                    .add("email", data.email())
                    .add("at", data.at().toString())
                    .add("data", tables)
                    .build());
        }
        return text.toString().strip();
    }

    private String html() {
        String tables = data.tables().entrySet().stream()
                .filter(table -> !table.getValue().isEmpty())
                .map(table -> "<h2>" + escape(table.getKey()) + "</h2><table><thead><tr>"
                        + cells("th", table.getValue().get(0).keySet()) + "</tr></thead><tbody>"
                        + table.getValue().stream()
                                .map(row -> "<tr>" + cells("td", row.values()) + "</tr>")
                                .collect(Collectors.joining())
                        + "</tbody></table>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(data.name())
                + "</title><style>" + STYLE + "</style></head><body><h1>" + escape(data.name()) + "</h1><p>"
                + escape(data.email()) + " · " + data.at() + "</p>" + tables + "</body></html>";
    }

    private static String cells(String tag, Iterable<String> values) {
        StringBuilder cells = new StringBuilder();
        values.forEach(value -> cells.append('<')
                .append(tag)
                .append('>')
                .append(value == null ? "" : escape(value))
                .append("</")
                .append(tag)
                .append('>'));
        return cells.toString();
    }

    private static String csv(List<Map<String, String>> rows) {
        StringBuilder csv = new StringBuilder("\ufeff");
        csv.append(line(rows.get(0).keySet()));
        rows.forEach(row -> csv.append(line(row.values())));
        return csv.toString();
    }

    private static String line(Iterable<String> values) {
        StringBuilder line = new StringBuilder();
        values.forEach(value -> line.append(line.isEmpty() ? "" : ",").append(quoted(value)));
        return line.append("\r\n").toString();
    }

    /** What a spreadsheet would take for a formula is text here. */
    private static String quoted(String value) {
        String text = value == null ? "" : value;
        String plain = text.matches("(?s)[=+@\t\r-].*") && !text.matches("-?[0-9.]+") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
