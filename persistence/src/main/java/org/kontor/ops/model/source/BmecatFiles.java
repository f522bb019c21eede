package org.kontor.ops.model.source;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pictures and documents that an article of a catalogue names ({@code MIME_INFO}), in their order and with what the file
 * says of them in our languages. Small copies for lists are not needed, for they are made here; logos are no pictures of the
 * article.
 */
record BmecatFiles(String pictures, String documents) {

    private static final Set<String> NO_PICTURES = Set.of("thumbnail", "logo", "icon");
    private static final Set<String> DRAWINGS = Set.of("stp", "step", "dwg", "dxf", "igs", "iges", "stl");
    private static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "svg");
    private static final List<String> LANGUAGES = List.of("en", "de", "zh");

    /** @param own language of the file */
    static BmecatFiles of(XmlElement article, String own, Set<String> notTaken) {
        JsonArrayBuilder pictures = Json.createArrayBuilder();
        JsonArrayBuilder documents = Json.createArrayBuilder();
        article.first("MIME_INFO").all("MIME").stream()
                .filter(mime -> !mime.text("MIME_SOURCE").isEmpty())
                .sorted(Comparator.comparingInt(BmecatFiles::place))
                .forEach(mime -> {
                    String purpose = mime.text("MIME_PURPOSE").toLowerCase(Locale.ROOT);
                    if (!isPicture(mime)) {
                        documents.add(document(mime, own, purpose));
                    } else if (NO_PICTURES.contains(purpose)) {
                        notTaken.add("MIME_PURPOSE " + purpose);
                    } else {
                        pictures.add(said(mime, own));
                    }
                });
        return new BmecatFiles(written(pictures.build()), written(documents.build()));
    }

    private static String written(JsonArray files) {
        return files.isEmpty() ? "" : files.toString();
    }

    /** Those without an order come last, in the order of the file. */
    private static int place(XmlElement mime) {
        String order = mime.text("MIME_ORDER");
        return order.matches("\\d{1,8}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private static boolean isPicture(XmlElement mime) {
        String type = mime.text("MIME_TYPE").toLowerCase(Locale.ROOT);
        String ending = ending(mime);
        return type.isEmpty() || DRAWINGS.contains(ending) ? IMAGES.contains(ending) : type.startsWith("image/");
    }

    private static String ending(XmlElement mime) {
        return mime.text("MIME_SOURCE").replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
    }

    private static JsonObjectBuilder said(XmlElement mime, String own) {
        JsonObjectBuilder said = Json.createObjectBuilder().add("file", mime.text("MIME_SOURCE"));
        for (String language : LANGUAGES) {
            boolean isOwn = language.equals(own);
            mime.text("MIME_ALT", language, isOwn)
                    .filter(text -> !text.isEmpty())
                    .or(() -> mime.text("MIME_DESCR", language, isOwn))
                    .ifPresent(text -> said.add(language, text));
        }
        return said;
    }

    private static JsonObjectBuilder document(XmlElement mime, String own, String purpose) {
        JsonObject said = said(mime, own).build();
        String language = Languages.tag(mime.first("MIME_SOURCE").attribute("lang"));
        String title = LANGUAGES.contains(own) ? said.getString(own, "") : "";
        String kind = purpose.equals("data_sheet") || purpose.equals("safety_data_sheet") ? "DATA_SHEET" : "MANUAL";
        return Json.createObjectBuilder()
                .add("file", said.getString("file"))
                .add("kind", DRAWINGS.contains(ending(mime)) ? "CAD" : kind)
                .add("language", LANGUAGES.contains(language) ? language : "")
                .add("title", title.isEmpty() ? said.getString("en", "") : title);
    }
}
