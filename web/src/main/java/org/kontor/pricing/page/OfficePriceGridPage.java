package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.list.PriceDiff;
import org.kontor.pricing.model.list.SeenPrices;
import org.kontor.pricing.service.list.ChangePrices;
import org.kontor.pricing.service.list.PriceGridQueries;
import org.kontor.pricing.service.list.PriceListQueries;
import org.kontor.pricing.service.list.PriceListView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** Up to five thousand prices of a list in a grid: its script asks for them here, has them compared and written together. */
@Named("officePriceGrid")
@RequestScoped
public class OfficePriceGridPage extends PortalPage {

    @EJB
    private PriceListQueries lists;

    @EJB
    private PriceGridQueries grid;

    @EJB
    private ChangePrices changes;

    @Inject
    private Format format;

    private PriceListView list;

    @Override
    protected void load() {
        list = lists.byCode(argument())
                .orElseThrow(() -> new RuleViolated(PricingRule.LIST_UNKNOWN, Map.of("list", argument())));
        if (!isPost() && wantsJson()) {
            PriceGridQueries.Part part = grid.part(list.id(), sent("page"), begin(), reader.getLanguage());
            JsonArrayBuilder rows = Json.createArrayBuilder();
            part.cells().forEach(cell -> rows.add(row(cell)));
            json(Json.createObjectBuilder()
                    .add("rows", rows)
                    .add("next", part.next())
                    .build());
        }
    }

    private JsonArrayBuilder row(PriceGridQueries.Cell cell) {
        return Json.createArrayBuilder()
                .add(cell.mark())
                .add(cell.sku())
                .add(cell.name())
                .add(cell.unit())
                .add(cell.minQuantity().toPlainString())
                .add(cell.amount().toPlainString())
                .add(cell.base().toPlainString())
                .add(cell.from() == null ? texts.get("pricing.always") : format.time(cell.from()))
                .add(cell.to() == null ? texts.get("pricing.open-end") : format.time(cell.to()))
                .add(cell.byRule());
    }

    @Override
    protected void submit() {
        String prices = whole("prices");
        SeenPrices seen = SeenPrices.read(whole("seen"));
        if (sent("verb").equals("look")) {
            lines(changes.preview(argument(), prices, seen, begin()));
            return;
        }
        try {
            changes.change(argument(), prices, seen, begin());
            json(Json.createObjectBuilder().add("written", true).build());
        } catch (RuleViolated violated) {
            if (!violated.ruleKey().equals(PricingRule.LINES_REFUSED.key())) {
                throw violated;
            }
            response().setStatus(violated.status());
            lines(changes.preview(argument(), prices, seen, begin()));
        }
    }

    private void lines(List<PriceDiff> compared) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (PriceDiff diff : compared) {
            JsonObjectBuilder line = Json.createObjectBuilder()
                    .add("no", diff.no())
                    .add("state", diff.state().name())
                    .add("wrong", diff.state().isWrong())
                    .add("written", diff.state().isWritten())
                    .add("mark", diff.mark())
                    .add("name", diff.name() == null ? "" : diff.name())
                    .add("unit", diff.unit() == null ? "" : diff.unit())
                    .add("percent", plain(diff.percent()));
            lines.add(line.add("was", plain(diff.oldAmount())).add("wasBase", plain(diff.oldBase())));
        }
        json(Json.createObjectBuilder().add("lines", lines).build());
    }

    private String plain(BigDecimal number) {
        return format.plain(number);
    }

    /** @return null for now */
    private Instant begin() {
        try {
            return sent("from").isEmpty()
                    ? null
                    : LocalDateTime.parse(sent("from")).atZone(reader.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new RuleViolated(PricingRule.TIME_WRONG);
        }
    }

    /** What the script sends, longer than a field of a form is otherwise. */
    private String whole(String field) {
        String value = request().getParameter(field);
        return value == null ? "" : value;
    }

    public PriceListView getList() {
        return list;
    }

    /** Decimals that a price is shown with at least. */
    public int getDecimals() {
        return Money.scaleOf(list.currency());
    }

    /** Why the comparison refuses a line, each with what to do. */
    public List<PriceDiff.State> getRefusals() {
        return List.of(PriceDiff.State.values()).stream()
                .filter(PriceDiff.State::isWrong)
                .toList();
    }
}
