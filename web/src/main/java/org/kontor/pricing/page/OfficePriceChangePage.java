package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.list.PriceDiff;
import org.kontor.pricing.model.list.SeenPrices;
import org.kontor.pricing.service.list.ChangePrices;
import org.kontor.pricing.service.list.PriceListQueries;
import org.kontor.pricing.service.list.PriceListView;
import org.kontor.shell.PortalPage;

/** Many prices of a list at once: pasted, compared with what holds, written from an instant on. */
@Named("officePriceChange")
@RequestScoped
public class OfficePriceChangePage extends PortalPage {

    /** Rows of the comparison that are shown; all are counted, and all are written. */
    private static final int SHOWN = 200;

    @EJB
    private PriceListQueries lists;

    @EJB
    private ChangePrices changes;

    private PriceListView list;
    private List<PriceDiff> compared = List.of();

    @Override
    protected void load() {
        list = lists.byCode(argument())
                .orElseThrow(() -> new RuleViolated(PricingRule.LIST_UNKNOWN, Map.of("list", argument())));
    }

    @Override
    protected void submit() {
        Instant from = from();
        if (problems.isAny()) {
            return;
        }
        if (sent("verb").equals("write")) {
            changes.change(argument(), getPasted(), SeenPrices.UNSEEN, from);
            redirect("/office/price-list/" + argument());
            return;
        }
        compared = changes.preview(argument(), getPasted(), SeenPrices.UNSEEN, from);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.begins-in-the-past" -> "from";
            case "pricing.list-unknown" -> "";
            default -> "prices";
        };
    }

    private Instant from() {
        try {
            return sent("from").isEmpty()
                    ? null
                    : LocalDateTime.parse(sent("from")).atZone(reader.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            problems.add("from", "pricing.instant-wrong");
            return null;
        }
    }

    public PriceListView getList() {
        return list;
    }

    public List<PriceDiff> getCompared() {
        return compared.subList(0, Math.min(SHOWN, compared.size()));
    }

    /** How many lines there are of each kind. */
    public List<Map.Entry<PriceDiff.State, Integer>> getCounts() {
        Map<PriceDiff.State, Integer> counts = new EnumMap<>(PriceDiff.State.class);
        compared.forEach(diff -> counts.merge(diff.state(), 1, Integer::sum));
        return List.copyOf(counts.entrySet());
    }

    public boolean isWritable() {
        return compared.stream().anyMatch(diff -> diff.state().isWritten());
    }

    public int getWritten() {
        return (int) compared.stream().filter(diff -> diff.state().isWritten()).count();
    }

    /** What was pasted, longer than a field of a form is otherwise. */
    public String getPasted() {
        String pasted = request().getParameter("prices");
        return pasted == null ? "" : pasted;
    }
}
