package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderPreview;
import org.kontor.order.service.OrderPreviewQueries;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.organisation.service.address.AddressView;
import org.kontor.organisation.service.ownfield.OwnFieldQueries;
import org.kontor.organisation.service.ownfield.OwnFieldView;
import org.kontor.organisation.service.ownfield.OwnInput;
import org.kontor.organisation.service.unit.OrderUnitQueries;
import org.kontor.organisation.service.unit.OrderUnitQueries.OrderUnit;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** A form that makes an order: where it goes, for whom, under which numbers, who pays, and who would be asked. */
public abstract class OrderFormPage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("order.ship-to-unknown", "ship-to"),
            Map.entry("order.po-number-invalid", "po"),
            Map.entry("order.po-number-missing", "po"),
            Map.entry("order.po-number-used", "po"),
            Map.entry("order.requested-date-in-the-past", "date"),
            Map.entry("order.requested-date-too-far", "date"),
            Map.entry("order.comment-missing", "comment"),
            Map.entry("order.comment-too-long", "comment"),
            Map.entry("order.cost-centre-missing", "cost-centre"),
            Map.entry("order.cost-centre-unknown", "cost-centre"),
            Map.entry("order.budget-must-be-chosen", "budget"),
            Map.entry("approval.budget-exceeded", "cost-centre"),
            Map.entry("approval.budget-not-open", "budget"),
            Map.entry("approval.budget-unknown", "budget"),
            Map.entry("order.stock-short", "lines"),
            Map.entry("order.no-price", "lines"),
            Map.entry("order.sku-unknown", "lines"),
            Map.entry("cart.changed-meanwhile", "lines"));

    @EJB
    private AddressQueries addressBook;

    @EJB
    private OrderUnitQueries orderUnits;

    @EJB
    private OrderPreviewQueries previews;

    @EJB
    private OwnFieldQueries ownFields;

    @Inject
    private Clock clock;

    @Inject
    private Format format;

    private List<AddressView> addresses = List.of();
    private List<OrderUnit> units = List.of();
    private OrderPreview preview;
    private List<OwnFieldView> own = List.of();

    /** Reads what there is to choose from, and what would become of the goods with what is chosen. */
    protected void choices(OrderPreviewQueries.Goods goods) {
        units = orderUnits.mine();
        Long unit = unit();
        addresses = unit == null
                ? addressBook.mine()
                : addressBook.ofUnit(reader.getCaller().companyId(), unit);
        if (addresses.isEmpty() && !isPost()) {
            problems.add("", "order.no-address");
        }
        own = ownFields.mine();
        preview = previews.of(
                goods,
                unit,
                request().getParameter("cost-centre") == null ? null : sent("cost-centre"),
                budget(),
                country(),
                day());
    }

    /** Of the fields of the form, without the goods; null when one of them is wrong, which is then said. */
    protected Head head() {
        units = orderUnits.mine();
        LocalDate wanted = date();
        requireText("ship-to");
        return problems.isAny() ? null : new Head(wanted);
    }

    /** What was typed around the goods. */
    protected final class Head {

        private final LocalDate wanted;

        private Head(LocalDate wanted) {
            this.wanted = wanted;
        }

        PlaceOrderCommand ofCart(String key, long version) {
            return with(PlaceOrderCommand.ofCart(key, version, sent("ship-to"), sent("po"), wanted));
        }

        PlaceOrderCommand ofLines(String key, List<PlaceOrderCommand.Line> lines) {
            return with(PlaceOrderCommand.ofLines(key, lines, sent("ship-to"), sent("po"), wanted));
        }

        private PlaceOrderCommand with(PlaceOrderCommand command) {
            return command.charged(sent("cost-centre"), budget(), unit(), sent("comment"))
                    .complete("yes".equals(sent("complete")));
        }
    }

    /**
     * What was typed into the company's own fields: {@code own-code} of the order, {@code own-key-code} of a line.
     *
     * @param lines how the form names the lines, by how the order names them
     */
    protected OwnInput own(Map<String, String> lines) {
        Map<String, String> ofOrder = new HashMap<>();
        Map<String, Map<String, String>> ofLines = new HashMap<>();
        for (OwnFieldView field : ownFields.mine()) {
            if (field.place().equals("ORDER")) {
                ofOrder.put(field.code(), sent("own-" + field.code()));
            } else {
                lines.forEach((line, named) -> ofLines.computeIfAbsent(line, any -> new HashMap<>())
                        .put(field.code(), sent("own-" + named + "-" + field.code())));
            }
        }
        return new OwnInput(ofOrder, ofLines);
    }

    /** Null where there is nothing to choose. What nobody offered is no choice: the lowest unit stands. */
    private Long unit() {
        return units.size() < 2
                ? null
                : units.stream()
                        .map(OrderUnit::id)
                        .filter(id -> sent("unit").equals(id.toString()))
                        .findFirst()
                        .orElse(units.get(0).id());
    }

    public List<OrderUnit> getUnits() {
        return units;
    }

    public boolean isUnit(OrderUnit one) {
        return Long.valueOf(one.id()).equals(unit());
    }

    private Long budget() {
        return sent("budget").matches("[0-9]{1,18}") ? Long.valueOf(sent("budget")) : null;
    }

    private LocalDate day() {
        return sent("date").matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                        && problems.at("date").isEmpty()
                ? date()
                : null;
    }

    /** Where the goods would go. */
    private String country() {
        return addresses.stream()
                .filter(this::isChosen)
                .findFirst()
                .map(AddressView::country)
                .orElse(null);
    }

    private LocalDate date() {
        try {
            return sent("date").isEmpty() ? null : LocalDate.parse(sent("date"));
        } catch (DateTimeParseException unreadable) {
            problems.add("date", "order.requested-date-unreadable");
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (!violated.ruleKey().startsWith("organisation.own-")) {
            return FIELDS.getOrDefault(violated.ruleKey(), "");
        }
        String line = String.valueOf(violated.details().get("line"));
        return line.equals("0") ? "own-" + violated.details().get("code") : "lines";
    }

    public OrderPreview getPreview() {
        return preview;
    }

    /** Used of the budget before and by this order, in hundredths of what was granted. */
    public int part(boolean byThisOrder) {
        BigDecimal granted = preview.budget().granted().max(BigDecimal.ONE);
        BigDecimal used = preview.budget().consumed().add(preview.budget().encumbered());
        BigDecimal share = (byThisOrder ? preview.amount().amount() : used).multiply(BigDecimal.valueOf(100));
        int hundredths = share.divide(granted, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .intValue();
        return byThisOrder ? Math.min(hundredths, 100 - part(false)) : hundredths;
    }

    /** What the company asks for with the order, or with each line. */
    public List<OwnFieldView> own(String place) {
        return own.stream().filter(field -> field.place().equals(place)).toList();
    }

    public List<AddressView> getAddresses() {
        return addresses;
    }

    /** What was chosen before, else the preferred address, which stands first. */
    public boolean isChosen(AddressView address) {
        String chosen = sent("ship-to");
        boolean offered = addresses.stream().anyMatch(one -> chosen.equals(Long.toString(one.id())));
        return !offered ? address.equals(addresses.get(0)) : chosen.equals(Long.toString(address.id()));
    }

    public List<String> linesOf(AddressView address) {
        return format.address(address);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(reader.getZone()));
    }
}
