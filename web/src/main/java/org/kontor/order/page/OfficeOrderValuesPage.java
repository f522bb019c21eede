package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.kernel.Permission;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.model.value.LimitKind;
import org.kontor.order.model.value.ValueRule;
import org.kontor.order.service.value.KeepValueRules;
import org.kontor.order.service.value.ValueQueries;
import org.kontor.order.service.value.ValueRuleView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** How little and how much orders may be worth: rules for everybody, for customer groups, for companies. */
@Named("officeOrderValues")
@RequestScoped
public class OfficeOrderValuesPage extends PortalPage {

    private static final String PAGE = "/office/order-values";

    @EJB
    private ValueQueries queries;

    @EJB
    private KeepValueRules keep;

    @Inject
    private Format format;

    private List<ValueRuleView> rules = List.of();

    @Override
    protected void load() {
        rules = queries.all();
    }

    @Override
    protected void submit() {
        switch (sent("verb")) {
            case "save" -> {
                ValueRule rule = rule();
                if (problems.isAny()) {
                    return;
                }
                if (number("rule") < 0) {
                    keep.add(name("company"), name("group"), rule);
                } else {
                    keep.change(number("rule"), number("version"), rule);
                }
            }
            case "remove" -> keep.remove(number("rule"), number("version"));
            default -> {
                refuse(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        redirect(PAGE);
    }

    private ValueRule rule() {
        return new ValueRule(
                sent("currency").toUpperCase(java.util.Locale.ROOT),
                amount("minimum"),
                kind("minimum"),
                kind("minimum") == LimitKind.FEE ? amount("fee") : null,
                amount("maximum"),
                kind("maximum"));
    }

    private BigDecimal amount(String field) {
        if (sent(field).isEmpty()) {
            return null;
        }
        return TypedQuantity.of(sent(field)).orElseGet(() -> {
            problems.add(field, "order.value-unreadable");
            return null;
        });
    }

    /** What stands beside no amount says nothing. */
    private LimitKind kind(String of) {
        return sent(of).isEmpty()
                ? null
                : Stream.of(LimitKind.values())
                        .filter(one -> one.name().equals(sent(of + "-kind")))
                        .findFirst()
                        .orElse(null);
    }

    private String name(String field) {
        return sent(field).isEmpty() ? null : sent(field);
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : -1;
    }

    public List<ValueRuleView> getRules() {
        return rules;
    }

    public boolean isMay() {
        return reader.may(Permission.STAFF_PRICE_MANAGE);
    }

    /** The one that is changed; null for a new one. */
    public ValueRuleView getChosen() {
        return rules.stream()
                .filter(one -> one.id() == number("rule"))
                .findFirst()
                .orElse(null);
    }

    /** What was typed, else what holds. */
    public String typed(String field, Object so) {
        if (isPost()) {
            return sent(field);
        }
        return so instanceof BigDecimal amount ? TypedQuantity.plain(amount) : so == null ? "" : so.toString();
    }

    public String money(BigDecimal amount, String currency) {
        return amount == null ? "–" : format.money(amount, currency);
    }
}
