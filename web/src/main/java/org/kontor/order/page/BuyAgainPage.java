package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.cart.service.quick.AddQuickLines;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.Ids;
import org.kontor.order.service.again.BoughtQueries;
import org.kontor.order.service.again.BoughtRow;
import org.kontor.order.service.again.HideBought;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;
import org.kontor.shell.QuickRows;

/** What was bought before, most often first: tick and add, at today's price. */
@Named
@RequestScoped
public class BuyAgainPage extends PortalPage {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 1000;

    @EJB
    private BoughtQueries bought;

    @EJB
    private QuickOrderQueries lookup;

    @EJB
    private AddQuickLines add;

    @EJB
    private HideBought hide;

    @Inject
    private QuickRows words;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @param today as a line of an order now */
    public record Row(BoughtRow bought, QuickRows.Shown today) {}

    private List<Row> rows = List.of();
    private long total;
    private QuickAdded added;

    @Override
    protected void load() {
        BoughtQueries.Page page = bought.page(getQ(), isHidden(), getPage(), SIZE);
        total = page.total();
        List<BoughtRow> found = page.rows();
        if (!found.isEmpty() && reader.may("cart.edit")) {
            QuickOrder today = lookup.resolve(IntStream.range(0, found.size())
                    .mapToObj(i -> line(i + 1, found.get(i).sku(), found.get(i).unitKey(), plain(found.get(i))))
                    .toList());
            rows = IntStream.range(0, found.size())
                    .mapToObj(
                            i -> new Row(found.get(i), words.shown(today.rows().get(i))))
                    .toList();
        }
    }

    @Override
    protected void submit() {
        Set<String> ticked = values("tick").collect(Collectors.toSet());
        List<String> skus = values("sku").toList();
        List<String> units = values("unit").toList();
        List<String> quantities = values("quantity").toList();
        List<TypedLine> lines = IntStream.range(0, Math.min(skus.size(), quantities.size()))
                .filter(i -> ticked.contains(name(skus.get(i), at(units, i))))
                .mapToObj(i ->
                        line(i + 1, skus.get(i), at(units, i), quantities.get(i).strip()))
                .toList();
        if (lines.isEmpty()) {
            problems.add("", "requisition.nothing-chosen");
            return;
        }
        Set<String> articles = lines.stream().map(TypedLine::code).collect(Collectors.toSet());
        switch (sent("do")) {
            case "hide" -> {
                hide.hide(articles);
                redirect(getUrl() + "done=articles-hidden");
            }
            case "show" -> {
                hide.show(articles);
                redirect(getUrl() + "done=articles-shown");
            }
            default -> add(lines);
        }
    }

    private void add(List<TypedLine> lines) {
        added = add.add(UUID.nameUUIDFromBytes(("again" + sent("token")).getBytes(StandardCharsets.UTF_8)), lines);
    }

    /** How often the article is usually ordered, and whether that is due; empty when nobody knows. */
    public String usual(BoughtRow row) {
        if (row.daysBetween() == 0) {
            return "";
        }
        String every = texts.count("order.usually", row.daysBetween());
        return row.isDue(clock.instant()) ? every + " · " + texts.get("order.usually-due") : every;
    }

    /** The form of a recurring order that begins with the row. */
    public String regular(BoughtRow row) {
        return Address.of("/recurring/new")
                .with("sku", row.sku())
                .with("unit", row.unit())
                .with("quantity", plain(row))
                .with("days", row.daysBetween() == 0 ? "" : Integer.toString(row.daysBetween()))
                .toString();
    }

    private Stream<String> values(String name) {
        String[] values = request().getParameterValues(name);
        return values == null ? Stream.of() : Arrays.stream(values);
    }

    private static String at(List<String> values, int i) {
        return i < values.size() ? values.get(i) : "";
    }

    private static String name(String sku, String unit) {
        return unit.isEmpty() ? sku : unit + ":" + sku;
    }

    private static TypedLine line(int no, String sku, String unit, String quantity) {
        return new TypedLine(no, sku, quantity, unit, sku, false);
    }

    private static String plain(BoughtRow row) {
        return row.lastQuantity().stripTrailingZeros().toPlainString();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Of what was just added or not, what there is to say. */
    public List<QuickRows.Shown> getResults() {
        return added == null || added.isRepeated()
                ? List.of()
                : added.order().rows().stream()
                        .map(words::shown)
                        .filter(row -> !row.note().isEmpty())
                        .toList();
    }

    public QuickAdded getAdded() {
        return added;
    }

    public String getToken() {
        return ids.next().toString();
    }

    /** Whether those are looked at that the reader has hidden. */
    public boolean isHidden() {
        return sent("hidden").equals("1");
    }

    public String getQ() {
        return sent("q");
    }

    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,2}") ? Integer.parseInt(sent("page")) : 1;
    }

    public int getPages() {
        return (int) Math.min(LAST_PAGE, (total + SIZE - 1) / SIZE);
    }

    public String getUrl() {
        return "/buy-again?" + (isHidden() ? "hidden=1&" : "")
                + (getQ().isEmpty() ? "" : "q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8) + "&");
    }
}
