package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.list.OrderCriteria;
import org.kontor.order.service.list.OrderPage;
import org.kontor.order.service.list.OrderSearch;
import org.kontor.shell.PortalPage;

/** The company's orders: which are open, and where is the one with our number. */
@Named
@RequestScoped
public class OrdersPage extends PortalPage {

    private static final int SIZE = 20;

    private static final Map<String, Set<OrderStatus>> TABS = new LinkedHashMap<>();

    static {
        TABS.put("waiting", Set.of(OrderStatus.AWAITING_APPROVAL));
        TABS.put("open", Set.of(OrderStatus.PLACED, OrderStatus.SENT, OrderStatus.CONFIRMED));
        TABS.put("done", Set.of(OrderStatus.COMPLETED));
        TABS.put(
                "stopped",
                Set.of(
                        OrderStatus.REJECTED,
                        OrderStatus.CANCELLED,
                        OrderStatus.REFUSED,
                        OrderStatus.EXPIRED,
                        OrderStatus.WITHDRAWN));
        TABS.put("all", Set.of());
    }

    @EJB
    private OrderQueries orders;

    private OrderPage found;
    private int page;

    @Override
    protected void load() {
        page = sent("page").matches("[1-9][0-9]{0,4}") ? Integer.parseInt(sent("page")) : 1;
        OrderCriteria wanted = OrderCriteria.of(TABS.get(getTab()), getQ());
        found = orders.mine(OrderSearch.newest(wanted, (page - 1) * SIZE, SIZE));
    }

    public OrderPage getFound() {
        return found;
    }

    public List<String> getTabs() {
        return List.copyOf(TABS.keySet());
    }

    /** A search looks at all orders unless a tab is named with it. */
    public String getTab() {
        return TABS.containsKey(sent("tab")) ? sent("tab") : getQ().isEmpty() ? "open" : "all";
    }

    public String getQ() {
        String q = sent("q");
        return q.length() > 60 ? q.substring(0, 60) : q;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    public String tabUrl(String tab) {
        return "/orders?tab=" + tab
                + (getQ().isEmpty() ? "" : "&q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8));
    }
}
