package org.kontor.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * The CRM. It takes what Kontor tells if that contains its own latest change, and else tells again what it has. What it
 * changed it tells until Kontor has taken it. It may lose what it is told, lose what it says, say it twice, or late.
 */
@ApplicationScoped
public class Crm {

    private static final String REPLIES = "CrmReplies";

    private static final String RECORD =
            """
            select 'C' || id as "foreignKey", kind, coalesce(number, '') as "number", fields, revision, noted, taken
            from sandbox.crm_record where %s
            """;

    @Inject
    private Book book;

    @Inject
    private Desk desk;

    void receive(String messageId, String payload) {
        SandboxSettings settings = book.settings();
        JsonObject message = Book.parse(payload);
        String kind = message.getString("kind");
        String number = message.getString("number");
        long revision = message.getJsonNumber("revision").longValue();
        String draw = kind + "/" + number + "/" + revision + "#" + calls(kind + "/" + number);
        boolean lost = Chance.happens(settings.rate("lossRate"), settings.seed(), "crm-in-loss/" + draw)
                || Chance.happens(settings.rate("crmDeafRate"), settings.seed(), "crm-deaf/" + draw);
        book.update(
                "insert into sandbox.crm_call (message_id, record, outcome, payload) values (?, ?, ?, ?)",
                messageId,
                kind + "/" + number,
                lost ? "LOST" : "READ",
                payload);
        if (lost) {
            return;
        }
        if (message.getString("event").equals("crm.RecordTaken")) {
            book.update(
                    "update sandbox.crm_record set taken = greatest(taken, ?), number = ? where 'C' || id = ?",
                    revision,
                    number,
                    message.getString("foreignKey"));
            return;
        }
        take(message, kind, number, revision, settings, draw);
    }

    private void take(
            JsonObject message, String kind, String number, long revision, SandboxSettings settings, String draw) {
        String called = message.getString("foreignKey", "");
        if (!called.isEmpty()) {
            book.update(
                    "update sandbox.crm_record set number = ? where kind = ? and 'C' || id = ? and number is null",
                    number,
                    kind,
                    called);
        }
        book.update(
                """
                insert into sandbox.crm_record as r (kind, number, fields, revision, noted, taken) values (?, ?, ?, 0, ?, 0)
                on conflict (kind, number) do update set fields = excluded.fields, noted = excluded.noted
                  where r.noted < excluded.noted and r.revision <= ?
                """,
                kind,
                number,
                message.getJsonObject("fields").toString(),
                revision,
                message.getJsonNumber("seen").longValue());
        JsonObject has = book.row(RECORD.formatted("kind = ? and number = ?"), kind, number)
                .orElseThrow();
        if (has.getJsonNumber("noted").longValue() < revision) {
            tell(has, settings, "again/" + draw);
            return;
        }
        String noted = Json.createObjectBuilder()
                .add("kind", kind)
                .add("number", number)
                .add("foreignKey", has.getString("foreignKey"))
                .add("revision", revision)
                .build()
                .toString();
        send("crm.RecordNoted", kind + "/" + number, noted, settings, "noted/" + draw);
    }

    private long calls(String record) {
        return book.row("select count(*) as calls from sandbox.crm_call where record = ?", record)
                .orElseThrow()
                .getJsonNumber("calls")
                .longValue();
    }

    /** Somebody there changes fields of a record, or makes one; Kontor is told. @return what the CRM has of it now */
    public JsonObject change(String kind, String foreignKey, JsonObject fields) {
        String key = foreignKey;
        if (key.isEmpty()) {
            key = book.row(
                            "insert into sandbox.crm_record (kind, fields, revision, noted, taken) values (?, ?, 1, 0, 0)"
                                    + " returning 'C' || id as \"key\"",
                            kind,
                            fields.toString())
                    .orElseThrow()
                    .getString("key");
        } else {
            book.update(
                    """
                    update sandbox.crm_record set fields = (cast(fields as jsonb) || cast(? as jsonb))::text,
                      revision = revision + 1 where kind = ? and 'C' || id = ?
                    """,
                    fields.toString(),
                    kind,
                    key);
        }
        JsonObject has = found(kind, key).orElseThrow();
        tell(has, book.settings(), "changed/" + kind + "/" + key + "/" + has.get("revision"));
        return has;
    }

    public Optional<JsonObject> found(String kind, String foreignKeyOrNumber) {
        return book.row(
                RECORD.formatted("kind = ? and (number = ? or 'C' || id = ?)"),
                kind,
                foreignKeyOrNumber,
                foreignKeyOrNumber);
    }

    /** Says again what Kontor has not taken. */
    void tellAgain(long round) {
        SandboxSettings settings = book.settings();
        for (JsonValue has : book.rows(RECORD.formatted("taken < revision"))) {
            tell(has.asJsonObject(), settings, "repeated/" + has.asJsonObject().getString("foreignKey") + "/" + round);
        }
    }

    private void tell(JsonObject has, SandboxSettings settings, String draw) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("kind", has.getString("kind"))
                .add("foreignKey", has.getString("foreignKey"))
                .add("revision", has.getJsonNumber("revision"))
                .add("seen", has.getJsonNumber("noted"))
                .add("fields", Book.parse(has.getString("fields")));
        if (!has.getString("number").isEmpty()) {
            told.add("number", has.getString("number"));
        }
        send(
                "crm.RecordTold",
                has.getString("kind") + "/" + has.getString("foreignKey"),
                told.build().toString(),
                settings,
                draw);
    }

    private void send(String type, String key, String text, SandboxSettings settings, String draw) {
        if (Chance.happens(settings.rate("lossRate"), settings.seed(), "crm-out-loss/" + draw)) {
            return;
        }
        long delay = 0;
        if (Chance.happens(settings.rate("disorderRate"), settings.seed(), "crm-out-late/" + draw)) {
            delay = (long) (settings.millis("lagMillis") * Chance.draw(settings.seed(), "crm-out-late-by/" + draw));
        }
        String id = "crm-" + draw;
        desk.send(REPLIES, id, type, key, text, delay);
        if (Chance.happens(settings.rate("doubleRate"), settings.seed(), "crm-out-double/" + draw)) {
            desk.send(REPLIES, id, type, key, text, delay + 50);
        }
    }
}
