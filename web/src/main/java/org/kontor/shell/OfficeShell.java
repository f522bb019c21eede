package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;

/** What every page of the back-office shows around its content: who works here and where he may go. */
@Named("office")
@RequestScoped
public class OfficeShell {

    /**
     * One entry of the navigation.
     *
     * @param name last part of the text key
     * @param shortcut second key after {@code g}; empty for none
     */
    public record Entry(String name, String address, String icon, String shortcut, String permission) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("workbench", "/office", "home", "h", Permission.STAFF_ORDER_READ),
            new Entry("orders", "/office/orders", "orders", "o", Permission.STAFF_ORDER_READ),
            new Entry("order-entry", "/office/order-entry", "phone", "q", Permission.STAFF_COMPANY_ACTAS),
            new Entry("deliveries", "/office/deliveries", "truck", "v", Permission.STAFF_ORDER_READ),
            new Entry("products", "/office/products", "box", "p", Permission.STAFF_CATALOG_READ),
            new Entry("purchases", "/office/purchases", "cart", "b", Permission.STAFF_STOCK_READ),
            new Entry("returns", "/office/returns", "repeat", "e", Permission.STAFF_ORDER_READ),
            new Entry("search", "/office/search", "search", "s", Permission.STAFF_SEARCH_MANAGE),
            new Entry("prices", "/office/prices", "chart", "i", Permission.STAFF_PRICE_READ),
            new Entry("companies", "/office/companies", "company", "c", Permission.STAFF_COMPANY_READ),
            new Entry("opportunities", "/office/opportunities", "chart", "y", Permission.STAFF_CRM_MANAGE),
            new Entry("worklist", "/office/worklist", "check", "w", Permission.STAFF_COMPANY_VERIFY),
            new Entry("report", "/office/report", "chart", "r", Permission.STAFF_REPORT_READ),
            new Entry("jobs", "/office/jobs", "settings", "j", Permission.STAFF_JOB_READ),
            new Entry("sanction-lists", "/office/sanction-lists", "filter", "l", Permission.STAFF_IMPORT_RUN),
            new Entry("users", "/office/users", "person", "u", Permission.STAFF_ROLE_MANAGE),
            new Entry("audit", "/office/audit", "clock", "a", Permission.STAFF_AUDIT_READ),
            new Entry("notices", "/office/notices", "info", "n", Permission.STAFF_NOTICE_EDIT),
            new Entry("messages", "/office/messages", "mail", "m", Permission.STAFF_MESSAGE_MANAGE),
            new Entry("mail-domains", "/office/mail-domains", "company", "d", Permission.STAFF_COMPANY_VERIFY),
            new Entry("api-keys", "/office/api-keys", "key", "k", Permission.STAFF_APIKEY_MANAGE),
            new Entry("trust", "/office/trust", "lock", "t", Permission.STAFF_TRUST_MANAGE));

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("AWAITING_APPROVAL", "warn"),
            Map.entry("EXPIRED", "warn"),
            Map.entry("PENDING", "warn"),
            Map.entry("AUTHORISED", "ok"),
            Map.entry("PARTLY_AUTHORISED", "info"),
            Map.entry("DENIED", "bad"),
            Map.entry("PLACED", "info"),
            Map.entry("COMING", "info"),
            Map.entry("OVER", "warn"),
            Map.entry("CLOSED", "warn"),
            Map.entry("PARTLY_RECEIVED", "info"),
            Map.entry("RECEIVED", "ok"),
            Map.entry("SENT", "info"),
            Map.entry("CONFIRMED", "ok"),
            Map.entry("COMPLETED", "ok"),
            Map.entry("REJECTED", "bad"),
            Map.entry("ACTIVE", "ok"),
            Map.entry("FOLLOWS", "ok"),
            Map.entry("BUILDS", "info"),
            Map.entry("BEHIND", "warn"),
            Map.entry("DOWN", "bad"),
            Map.entry("ON_HOLD", "warn"),
            Map.entry("SCHEDULED", "warn"),
            Map.entry("ANNOUNCED", "info"),
            Map.entry("SHIPPED", "info"),
            Map.entry("DELIVERED", "ok"),
            Map.entry("OPEN", "warn"),
            Map.entry("FAILED", "bad"),
            Map.entry("REPLAYED", "ok"),
            Map.entry("RUNNING", "info"),
            Map.entry("WAITING", "info"),
            Map.entry("STOPPING", "warn"),
            Map.entry("STOPPED", "warn"),
            Map.entry("REFUSED", "bad"),
            Map.entry("APPROVED", "ok"),
            Map.entry("PARTLY_APPROVED", "info"),
            Map.entry("RESOLVED", "ok"),
            Map.entry("STALE", "warn"),
            Map.entry("ENDING", "warn"),
            Map.entry("APPLIED", "info"),
            Map.entry("UNDER_REVIEW", "info"),
            Map.entry("QUESTION", "warn"),
            Map.entry("VERIFIED", "ok"),
            Map.entry("RESTRICTED", "warn"),
            Map.entry("PASSED", "ok"),
            Map.entry("VALID", "ok"),
            Map.entry("INVALID", "bad"),
            Map.entry("UNAVAILABLE", "warn"),
            Map.entry("ENTERED", "warn"),
            Map.entry("HELD", "warn"),
            Map.entry("PROPOSED", "info"),
            Map.entry("CLEARED", "ok"),
            Map.entry("CHECKED", "info"),
            Map.entry("TRUSTED", "ok"),
            Map.entry("LIST_MISSING", "bad"),
            Map.entry("LIST_STALE", "bad"),
            Map.entry("MISSING", "warn"),
            Map.entry("PHASING_OUT", "warn"),
            Map.entry("FOUND", "info"),
            Map.entry("NEGOTIATED", "info"),
            Map.entry("WON", "ok"),
            Map.entry("LOST", "bad"),
            Map.entry("QUALIFIED", "ok"),
            Map.entry("DROPPED", "warn"),
            Map.entry("DRAFT", "info"));

    private Reader reader;

    protected OfficeShell() {}

    @Inject
    public OfficeShell(Reader reader) {
        this.reader = reader;
    }

    /** What the reader may open. */
    public List<Entry> getEntries() {
        return ENTRIES.stream().filter(e -> reader.may(e.permission())).toList();
    }

    /** The address of a part of an article, whose number may have any sign. */
    public String of(String part, String sku) {
        return Address.path("/office/" + part + "/", sku);
    }

    /** The address of the drawing of an article. */
    public String drawing(String sku) {
        return Address.path("/drawing/", sku) + ".svg";
    }

    /** How a state looks: done, under way, to be looked at, failed, over. */
    public String tone(String state) {
        return TONES.getOrDefault(state, "");
    }

    /** The icon beside the word of a state, so that nobody depends on its colour. */
    public String icon(String state) {
        return switch (tone(state)) {
            case "ok" -> "check";
            case "warn" -> "warning";
            case "bad" -> "danger";
            case "info" -> "clock";
            default -> "minus";
        };
    }

    /** A payload for reading: JSON line by line, anything else as it came. */
    public String readable(String payload) {
        try (JsonReader reader = Json.createReader(new StringReader(payload))) {
            StringWriter text = new StringWriter();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(text)) {
                writer.write(reader.read());
            }
            return text.toString().strip();
        } catch (JsonException noJson) {
            return payload;
        }
    }

    /** The sandbox plays the partners of demo and tests; production has none. */
    public boolean isSandbox() {
        return !"true".equals(System.getenv("KONTOR_PRODUCTION"));
    }
}
