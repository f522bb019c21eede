package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.inventory.service.waiting.BackOrderQueries;
import org.kontor.inventory.service.waiting.LineStock;
import org.kontor.inventory.service.waiting.LineStockQueries;
import org.kontor.inventory.service.waiting.WaitOutlook;
import org.kontor.order.service.OrderLineView;

/** Says what comes at once and what when, before an order and after it. */
@Named("promised")
@RequestScoped
public class PromisedDays {

    @EJB
    private BackOrderQueries backOrders;

    @EJB
    private LineStockQueries stock;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    private final Map<String, List<LineStock>> read = new HashMap<>();
    private final Map<Long, String> articles = new HashMap<>();

    /** Of an article: whether more may be ordered than lies here, and when that comes; empty when it may not. */
    public String ofArticle(long productId) {
        return articles.computeIfAbsent(productId, this::beyond);
    }

    private String beyond(long productId) {
        WaitOutlook outlook = backOrders.outlook(List.of(productId)).get(productId);
        if (outlook == null || outlook.room().signum() == 0) {
            return "";
        }
        LocalDate day = outlook.day(BigDecimal.ONE);
        return day == null ? texts.get("inventory.more-unknown") : texts.of("inventory.more-on", format.day(day));
    }

    /** Of a line of a cart; empty when all of it comes at once. */
    public String ofCart(CartLineView line) {
        if (line.later() == null) {
            return "";
        }
        return said(
                line.inBase().subtract(line.later().quantity()),
                line.later().quantity(),
                line.later().day(),
                line.baseUnit());
    }

    /** Of a line that is typed and would be ordered; empty when all of it comes at once. */
    public String ofTyped(QuickRow row) {
        if (row.later() == null) {
            return "";
        }
        BigDecimal now = row.unit().toBase(row.quantity()).subtract(row.later().quantity());
        String unit = row.article().units().base().unit();
        return said(now, row.later().quantity(), row.later().day(), unit);
    }

    /** Of a line of an order that the reader may see; empty when it waits for nothing. */
    public String ofLine(String orderNumber, OrderLineView line) {
        return read.computeIfAbsent(orderNumber, stock::ofOrder).stream()
                .filter(one -> one.lineNo() == line.lineNo() && one.waiting().signum() > 0)
                .findFirst()
                .map(one -> withEarlier(
                        said(one.got(), one.waiting(), one.promise(), line.packed() ? line.baseUnit() : line.unit()),
                        one))
                .orElse("");
    }

    /** What was promised before stays to be read. */
    private String withEarlier(String now, LineStock line) {
        List<String> days = line.earlier().stream()
                .filter(day -> !day.equals(line.promise()))
                .distinct()
                .map(format::day)
                .toList();
        return days.isEmpty() ? now : texts.of("inventory.waits-moved", now, String.join(", ", days));
    }

    private String said(BigDecimal now, BigDecimal later, LocalDate day, String unit) {
        String here = format.quantity(now, unit);
        String open = format.quantity(later, unit);
        return day == null
                ? texts.of("inventory.waits-unknown", here, open)
                : texts.of("inventory.waits-until", here, open, format.day(day));
    }
}
