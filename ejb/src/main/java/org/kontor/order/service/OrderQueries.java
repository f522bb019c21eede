package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrderRepository;
import org.kontor.order.service.list.OrderFilter;
import org.kontor.order.service.list.OrderPage;
import org.kontor.order.service.list.OrderRow;
import org.kontor.order.service.list.OrderSearch;
import org.kontor.organisation.service.RecordScope;

/**
 * Orders to look at. A buyer sees those of his company that his permission reaches and no others, whatever he asks
 * for; staff see those of the companies they reach. What lies outside is answered like what is not there.
 */
@Stateless
public class OrderQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SalesOrderRepository orders;

    @EJB
    private CallerQueries callers;

    /** Orders of the caller's company. */
    @RolesAllowed(Permission.ORDER_READ)
    public OrderPage mine(OrderSearch search) {
        return page(search, scope(callers.current(), Permission.ORDER_READ), false);
    }

    /** Orders of all companies that the caller reaches. */
    @RolesAllowed(Permission.STAFF_ORDER_READ)
    public OrderPage all(OrderSearch search) {
        return page(search, scope(callers.current(), Permission.STAFF_ORDER_READ), true);
    }

    /**
     * One order with lines and history, by three queries.
     *
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}
     */
    @RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
    public OrderView byNumber(String number) {
        Object[] head = head(number);
        long id = ((Number) head[0]).longValue();
        List<OrderLineView> lines = rows(
                        entities.createNativeQuery(OrderSql.LINES).setParameter(1, id))
                .stream()
                .map(row -> OrderSql.line(row, OrderSql.currency(head)))
                .toList();
        return OrderSql.view(head, lines, moves(id));
    }

    /**
     * The history of one order, oldest move first.
     *
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}
     */
    @RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
    public List<OrderMove> history(String number) {
        return moves(((Number) head(number)[0]).longValue());
    }

    /**
     * The version of an order as whoever looks at it has it before him, in hexadecimal digits.
     *
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}
     */
    @RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
    public String contentOf(String number) {
        head(number);
        return HexFormat.of().formatHex(orders.find(number).contentSha256());
    }

    private Object[] head(String number) {
        CallerView caller = callers.current();
        RecordScope scope = RecordScope.of(caller, Permission.STAFF_ORDER_READ, Permission.ORDER_READ, RECORD);
        Query query = entities.createNativeQuery(
                        OrderSql.HEAD + " where o.number = ?1 and (" + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return rows(scope.fill(query, 2)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", String.valueOf(number))));
    }

    private List<OrderMove> moves(long orderId) {
        return rows(entities.createNativeQuery(OrderSql.HISTORY).setParameter(1, orderId)).stream()
                .map(OrderSql::move)
                .toList();
    }

    private OrderPage page(OrderSearch search, RecordScope scope, boolean staff) {
        OrderFilter filter = new OrderFilter(search.criteria(), scope, staff);
        String direction = search.descending() ? " desc" : " asc";
        String order = " order by o." + search.sort().column() + direction + ", o.id" + direction;
        int next = filter.parameters().size();
        Query query = entities.createNativeQuery(OrderSql.page(filter.where(), order, next + 1, next + 2))
                .setParameter(next + 1, search.size())
                .setParameter(next + 2, search.first());
        List<OrderRow> found =
                rows(bind(query, filter)).stream().map(OrderSql::row).toList();
        int total = count(filter);
        return new OrderPage(found, Math.min(total, OrderPage.COUNT_LIMIT), total > OrderPage.COUNT_LIMIT);
    }

    private int count(OrderFilter filter) {
        Query query = entities.createNativeQuery("select count(*) from (select 1 from order_.sales_order o"
                + filter.where() + " limit " + (OrderPage.COUNT_LIMIT + 1) + ") counted");
        return ((Number) bind(query, filter).getSingleResult()).intValue();
    }

    private static Query bind(Query query, OrderFilter filter) {
        for (int i = 0; i < filter.parameters().size(); i++) {
            query.setParameter(i + 1, filter.parameters().get(i));
        }
        return query;
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static RecordScope scope(CallerView caller, String permission) {
        return RecordScope.of(caller, permission, RECORD);
    }
}
