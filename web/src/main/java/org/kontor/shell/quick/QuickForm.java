package org.kontor.shell.quick;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontor.cart.service.quick.PastedText;
import org.kontor.cart.service.quick.TypedLine;

/**
 * What the form of the quick order was sent with: the lines in its grid, those that it carries unseen, and pasted text. Each
 * keeps its number; what is new is numbered on.
 *
 * @param heading number of the pasted line that was taken for a heading; 0 when there is none
 */
record QuickForm(List<TypedLine> lines, int heading) {

    private static final int LONGEST = 200;
    private static final int HIGHEST = 100_000;

    static QuickForm of(HttpServletRequest request) {
        List<TypedLine> lines = new ArrayList<>(kept(request.getParameter("kept")));
        String[] codes = values(request, "code");
        for (int i = 0; i < codes.length; i++) {
            int no = number(at(values(request, "line"), i), lines);
            TypedLine line = new TypedLine(
                    no,
                    at(codes, i),
                    at(values(request, "quantity"), i),
                    at(values(request, "unit"), i),
                    at(values(request, "pick"), i),
                    false);
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        String text = request.getParameter("paste");
        PastedText.Read pasted = PastedText.read(text == null ? "" : text, last(lines) + 1);
        lines.addAll(pasted.lines());
        lines.sort(Comparator.comparingInt(TypedLine::line));
        return new QuickForm(lines, pasted.heading());
    }

    /** The same without a line that the buyer leaves out. */
    QuickForm without(String line) {
        return new QuickForm(
                lines.stream()
                        .filter(typed -> !String.valueOf(typed.line()).equals(line))
                        .toList(),
                heading);
    }

    /** The same with the quantity that the buyer takes instead: {@code line:quantity}. */
    QuickForm taking(String choice) {
        int colon = choice.indexOf(':');
        return new QuickForm(
                lines.stream()
                        .map(typed -> choice.startsWith(typed.line() + ":")
                                ? new TypedLine(
                                        typed.line(),
                                        typed.code(),
                                        choice.substring(colon + 1),
                                        typed.unit(),
                                        typed.pick(),
                                        false)
                                : typed)
                        .toList(),
                heading);
    }

    /** Lines as the form carries them unseen. */
    static String write(List<TypedLine> lines) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        lines.forEach(line -> all.add(Json.createArrayBuilder()
                .add(line.line())
                .add(line.code())
                .add(line.quantity())
                .add(line.unit())
                .add(line.pick())
                .add(line.unclear())));
        return lines.isEmpty() ? "" : all.build().toString();
    }

    private static List<TypedLine> kept(String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(line -> new TypedLine(
                            line.getInt(0),
                            cut(line.getString(1)),
                            cut(line.getString(2)),
                            cut(line.getString(3)),
                            cut(line.getString(4)),
                            line.getBoolean(5)))
                    .toList();
        } catch (JsonException | ClassCastException | IndexOutOfBoundsException notOurs) {
            return List.of();
        }
    }

    private static int number(String sent, List<TypedLine> before) {
        boolean given = sent.matches("[1-9][0-9]{0,4}")
                && before.stream().noneMatch(line -> sent.equals(String.valueOf(line.line())));
        return given ? Integer.parseInt(sent) : Math.min(last(before) + 1, HIGHEST);
    }

    private static int last(List<TypedLine> lines) {
        return lines.stream().mapToInt(TypedLine::line).max().orElse(0);
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String at(String[] values, int i) {
        return i < values.length ? cut(values[i].strip()) : "";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
