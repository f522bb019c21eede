package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.cart.model.quick.QuickState;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;

/** Says in words what became of a typed line, and what can be done about it with one press. */
@RequestScoped
public class QuickRows {

    private Texts texts;
    private Format format;
    private PromisedDays promised;

    protected QuickRows() {}

    @Inject
    public QuickRows(Texts texts, Format format, PromisedDays promised) {
        this.texts = texts;
        this.format = format;
        this.promised = promised;
    }

    /**
     * A row of the grid.
     *
     * @param kind colour of the state: success, info, warning or danger
     * @param offer a quantity that the buyer can take with one press; empty when there is none
     */
    public record Shown(QuickRow row, String kind, String label, String note, String offer) {

        public int line() {
            return row.line();
        }

        public String url() {
            return "/product/" + encoded(row.article().sku());
        }

        /** The units in which the article is sold, by their codes; none while it is not known. */
        public List<String> units() {
            return row.article() == null
                    ? List.of()
                    : row.article().units().all().stream().map(UnitView::unit).toList();
        }

        /** Where to look for something like what was typed. */
        public String searchUrl() {
            return "/search?q=" + encoded(row.typed().code());
        }

        private static String encoded(String part) {
            return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    public Shown shown(QuickRow row) {
        if (row.isMerged()) {
            return new Shown(
                    row, "info", texts.get("cart.state-merged"), texts.of("cart.merged-into", row.mergedInto()), "");
        }
        boolean later = row.later() != null;
        String label = texts.get(
                later ? "cart.state-later" : "cart.state-" + row.state().code());
        return new Shown(row, later ? "info" : kind(row.state()), label, note(row), offer(row));
    }

    private static String kind(QuickState state) {
        return switch (state) {
            case OK -> "success";
            case ROUNDED, AMBIGUOUS, REPLACED, LOW_STOCK, NO_PRICE -> "warning";
            case NOT_FOUND, NOT_ALLOWED -> "danger";
        };
    }

    private String note(QuickRow row) {
        String about =
                switch (row.state()) {
                    case OK -> "";
                    case ROUNDED ->
                        texts.of(
                                "cart.rounded",
                                format.quantity(lot(row).multiple(), lot(row).unit()),
                                format.plain(row.wanted()),
                                format.plain(row.quantity()));
                    case REPLACED -> texts.get("cart.replaced");
                    case AMBIGUOUS -> texts.get("cart.ambiguous");
                    case NOT_FOUND -> texts.get("cart.not-found");
                    case NO_PRICE -> texts.get("cart.problem-no-price");
                    case NOT_ALLOWED -> texts.rule(withUnit(row.reason()));
                    case LOW_STOCK ->
                        row.available().signum() == 0
                                ? texts.get("cart.problem-none-left")
                                : texts.of("cart.problem-short", format.quantity(row.available(), lot(row).unit()));
                };
        String merged = row.merged().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(about, promised.ofTyped(row), merged.isEmpty() ? "" : texts.of("cart.merged-from", merged))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The next quantity below what was taken or wanted that can be had. */
    private String offer(QuickRow row) {
        if (row.state() != QuickState.ROUNDED && row.state() != QuickState.LOW_STOCK
                || !row.merged().isEmpty()) {
            return "";
        }
        BigDecimal most = row.state() == QuickState.ROUNDED ? row.wanted() : row.available();
        BigDecimal lower =
                most.divide(lot(row).multiple(), 0, RoundingMode.FLOOR).multiply(lot(row).multiple());
        return lower.compareTo(lot(row).minimum()) < 0 ? "" : format.plain(lower);
    }

    private RuleViolated withUnit(RuleViolated violated) {
        return violated.details().containsKey("unit")
                ? violated.with("unit", format.unit(violated.details().get("unit")))
                : violated;
    }

    private static LotSize lot(QuickRow row) {
        return row.unit().lot();
    }
}
