package org.kontor.compliance.page;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.compliance.service.AuditChange;
import org.kontor.compliance.service.AuditFilter;
import org.kontor.compliance.service.AuditQueries;
import org.kontor.compliance.service.AuditRow;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** The trail in the words of the trade; the filter is the address of the page. */
abstract class AuditPage extends PortalPage {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 1000;

    /** What can be asked for; more may stand in the trail. */
    private static final List<String> OBJECTS = List.of(
            "order",
            "company",
            "person",
            "role",
            "unit",
            "cost-centre",
            "address",
            "api-key",
            "article",
            "price",
            "import");

    private static final List<String> ACTIONS =
            List.of("created", "changed", "removed", "refused", "sign-in-refused", "exported", "verified", "erased");

    @Inject
    protected AuditQueries trail;

    private List<AuditRow> rows;

    protected abstract List<AuditRow> find(AuditFilter filter, int offset, int limit);

    protected abstract String path();

    @Override
    protected void load() {
        rows = find(filter(), (getPage() - 1) * SIZE, SIZE + 1);
    }

    protected AuditFilter filter() {
        return new AuditFilter(
                sent("who"),
                sent("company"),
                sent("object"),
                "",
                sent("key"),
                sent("action"),
                day("from", 0),
                day("to", 1));
    }

    private Instant day(String name, int plus) {
        try {
            return sent(name).isEmpty()
                    ? null
                    : LocalDate.parse(sent(name))
                            .plusDays(plus)
                            .atStartOfDay(reader.getZone())
                            .toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    public int getPage() {
        String page = sent("page");
        return page.matches("[0-9]{1,4}") ? Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(page))) : 1;
    }

    public List<AuditRow> getRows() {
        return rows.size() > SIZE ? rows.subList(0, SIZE) : rows;
    }

    public String getNewer() {
        return getPage() == 1 ? "" : address(getPage() - 1);
    }

    public String getOlder() {
        return rows.size() > SIZE ? address(getPage() + 1) : "";
    }

    private String address(int page) {
        return filters(path()).with("page", page == 1 ? null : page).toString();
    }

    protected Address filters(String to) {
        Address address = Address.of(to);
        for (String name : List.of("who", "company", "object", "key", "action", "from", "to")) {
            address = address.with(name, sent(name));
        }
        return address;
    }

    /** Everything that happened to the same thing. */
    public String follow(AuditRow row) {
        return Address.of(path())
                .with("object", row.object())
                .with("key", row.key())
                .toString();
    }

    public List<String> getObjects() {
        return OBJECTS;
    }

    public List<String> getActions() {
        return ACTIONS;
    }

    public String word(String group, String name) {
        String key = "compliance." + group + "." + name;
        return texts.containsKey(key) ? texts.get(key) : name.replace('-', ' ').replace('_', ' ');
    }

    /** Who did it, and for whom. */
    public String who(AuditRow row) {
        String actor = row.actor().isEmpty()
                ? texts.get("compliance.house")
                : row.actorName().isEmpty() ? row.actor() : row.actorName();
        return row.actingForName().isEmpty() ? actor : texts.of("compliance.acting-for", actor, row.actingForName());
    }

    public String thing(AuditRow row) {
        return row.keyName().isEmpty() ? row.key() : row.keyName();
    }

    public String before(AuditChange change) {
        return change.before();
    }

    public String after(AuditChange change) {
        return switch (change.kind()) {
            case "secret" -> texts.get("compliance.secret");
            case "erased" -> texts.get("compliance.erased");
            default -> change.after();
        };
    }
}
