package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of an article by their names in the ZIP that came with the catalogue. Of pictures {@code front.jpg = Seen from the
 * front | side.jpg}, the words in the language of the line; of documents {@code DATA_SHEET bolt.pdf = Data sheet | MANUAL
 * bolt-manual.pdf}, where a name alone is a data sheet. Catalogues say both as lists of objects.
 */
final class ProductFiles {

    private static final int MOST_PICTURES = 12;
    private static final int MOST_DOCUMENTS = 40;
    private static final int NAME = 500;
    private static final int CAPTION = 200;
    private static final int TITLE = 120;
    private static final String KINDS = "DATA_SHEET|CERTIFICATE|CAD|MANUAL";

    private final List<String> notTaken = new ArrayList<>();
    private final String language;
    private final String pictures;
    private final String documents;

    ProductFiles(Cells cells) {
        String named = cells.text("language", 8).toLowerCase(java.util.Locale.ROOT);
        language = named.isEmpty() ? "en" : named;
        pictures = files(cells, "pictures", MOST_PICTURES);
        documents = files(cells, "documents", MOST_DOCUMENTS);
    }

    private String files(Cells cells, String field, int most) {
        boolean ofPictures = field.equals("pictures");
        JsonArrayBuilder files = Json.createArrayBuilder();
        Set<String> seen = new HashSet<>();
        for (JsonObject said : said(cells, field, ofPictures)) {
            String file = word(said, "file");
            if (file.isBlank() || file.length() > NAME) {
                throw Cells.broken(OpsRule.LINE_FILES_UNREADABLE, field, file);
            }
            if (seen.add(file) && seen.size() <= most) {
                files.add(ofPictures ? picture(said, file) : document(said, file, field));
            } else if (seen.size() > most) {
                notTaken.add(field + " after the " + most + "th");
            }
        }
        return seen.isEmpty() ? "" : files.build().toString();
    }

    private List<JsonObject> said(Cells cells, String field, boolean ofPictures) {
        String text = cells.text(field, 30_000);
        if (text.startsWith("[")) {
            return JsonCell.objects(cells, field, OpsRule.LINE_FILES_UNREADABLE);
        }
        List<JsonObject> said = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split("\\|")) {
            String[] parts = one.strip().split("\\s+=\\s+", 2);
            String words = parts.length == 2 ? parts[1].strip() : "";
            JsonObjectBuilder file = Json.createObjectBuilder();
            if (ofPictures) {
                said.add(file.add("file", parts[0]).add(language, words).build());
            } else {
                boolean kind = parts[0].matches("(" + KINDS + ")\\s+.+");
                said.add(file.add("file", kind ? parts[0].split("\\s+", 2)[1] : parts[0])
                        .add("kind", kind ? parts[0].split("\\s+", 2)[0] : "DATA_SHEET")
                        .add("language", parts.length == 2 && language.matches("en|de|zh") ? language : "")
                        .add("title", words)
                        .build());
            }
        }
        return said;
    }

    private static JsonObjectBuilder picture(JsonObject said, String file) {
        JsonObjectBuilder picture = Json.createObjectBuilder().add("file", file);
        for (String language : List.of("en", "de", "zh")) {
            String words = word(said, language);
            if (words.length() > CAPTION) {
                throw Cells.broken(OpsRule.LINE_FIELD_TOO_LONG, "pictures", String.valueOf(CAPTION));
            }
            if (!words.isEmpty()) {
                picture.add(language, words);
            }
        }
        return picture;
    }

    private static JsonObjectBuilder document(JsonObject said, String file, String field) {
        String kind = word(said, "kind");
        String language = word(said, "language");
        if (!kind.matches(KINDS) || !language.matches("|en|de|zh")) {
            throw Cells.broken(OpsRule.LINE_FILES_UNREADABLE, field, file + " " + kind + " " + language);
        }
        if (word(said, "title").length() > TITLE) {
            throw Cells.broken(OpsRule.LINE_FIELD_TOO_LONG, field, String.valueOf(TITLE));
        }
        return Json.createObjectBuilder()
                .add("file", file)
                .add("kind", kind)
                .add("language", language)
                .add("title", word(said, "title"));
    }

    private static String word(JsonObject said, String name) {
        try {
            return said.getString(name, "").strip();
        } catch (ClassCastException noText) {
            throw Cells.broken(OpsRule.LINE_FILES_UNREADABLE, name, said.toString());
        }
    }

    /** As JSON; empty when the line names none. */
    String pictures() {
        return pictures;
    }

    String documents() {
        return documents;
    }

    List<String> notTaken() {
        return notTaken;
    }
}
