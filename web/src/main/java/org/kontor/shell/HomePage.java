package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontor.approval.service.ApprovalQueries;
import org.kontor.approval.service.InboxPage;
import org.kontor.approval.service.InboxRow;
import org.kontor.approval.service.InboxTab;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.kernel.Permission;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.list.OrderCriteria;
import org.kontor.order.service.list.OrderRow;
import org.kontor.order.service.list.OrderSearch;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.order.service.waiting.WaitingOrder;
import org.kontor.order.service.waiting.WaitingQueries;
import org.kontor.promotion.service.NoticeQueries;
import org.kontor.promotion.service.NoticeView;
import org.kontor.report.model.SpendGroup;
import org.kontor.report.service.SpendQuestion;
import org.kontor.report.service.SpendReportQueries;
import org.kontor.report.service.SpendRow;

/** A buyer's day: type a number straight away, see what is on its way, order again, or open the catalogue. */
@Named
@RequestScoped
public class HomePage extends PortalPage {

    private static final int ORDERS = 5;
    private static final int AGAIN = 5;
    private static final int WAITING = 5;
    private static final int BUDGETS = 3;
    private static final int NEWS = 3;
    private static final Set<OrderStatus> OPEN =
            Set.of(OrderStatus.AWAITING_APPROVAL, OrderStatus.PLACED, OrderStatus.SENT, OrderStatus.CONFIRMED);

    @EJB
    private OrderQueries orders;

    @EJB
    private CatalogQueries catalog;

    @EJB
    private SearchQueries search;

    @Inject
    private ArticleRows articles;

    @EJB
    private WaitingQueries waiting;

    @EJB
    private ApprovalQueries approvals;

    @EJB
    private RecurringOrderQueries recurring;

    @EJB
    private SpendReportQueries spend;

    @EJB
    private NoticeQueries notices;

    @Inject
    private Clock clock;

    private List<WaitingOrder> mine = List.of();
    private InboxPage forMe = new InboxPage(List.of(), 0);
    private List<SpendRow> budgets = List.of();
    private List<NoticeView> news = List.of();
    private int toReview;
    private List<OrderRow> open = List.of();
    private List<ArticleRow> again = List.of();
    private List<CategoryNode> categories;
    private boolean newcomer;

    @Override
    protected void load() {
        mine = waiting.mine(WAITING);
        if (reader.may(Permission.APPROVAL_DECIDE)) {
            forMe = approvals.inbox(InboxTab.NEEDS_ME, 1);
        }
        toReview = recurring.waiting();
        budgets = reader.may(Permission.BUDGET_READ) ? budgetsOfToday() : List.of();
        news = notices.current(reader.getLanguage(), reader.getZone(), NEWS);
        open = newest(OPEN, ORDERS);
        List<OrderRow> last = open.isEmpty() ? newest(Set.of(), 1) : open;
        newcomer = last.isEmpty();
        if (!newcomer) {
            again = lines(last.get(0).number());
        }
    }

    private List<OrderRow> newest(Set<OrderStatus> statuses, int most) {
        return orders.mine(OrderSearch.newest(OrderCriteria.of(statuses), 0, most))
                .rows();
    }

    /** The articles of an order that are still in the catalogue. */
    private List<ArticleRow> lines(String number) {
        List<Long> ids = orders.byNumber(number).lines().stream()
                .sorted(Comparator.comparing(OrderLineView::lineNo))
                .map(OrderLineView::productId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(AGAIN)
                .toList();
        Map<Long, ProductRow> products = catalog.rows(reader.getCaller().companyId(), ids, reader.getLanguage());
        return articles.of(
                ids.stream().map(products::get).filter(Objects::nonNull).toList());
    }

    /** The budgets of today, least free first. */
    private List<SpendRow> budgetsOfToday() {
        LocalDate today = LocalDate.now(clock.withZone(reader.getZone()));
        return spend.mine(new SpendQuestion(SpendGroup.BUDGET, today, today, null)).rows().stream()
                .filter(row -> row.amount().signum() > 0)
                .sorted(Comparator.comparing(HomePage::share))
                .limit(BUDGETS)
                .toList();
    }

    private static BigDecimal share(SpendRow row) {
        return row.free().divide(row.amount(), MathContext.DECIMAL32);
    }

    /** How much of a budget is used, in whole percent, 0 to 100. */
    public int used(SpendRow row) {
        return BigDecimal.ONE
                .subtract(share(row))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .intValue();
    }

    /** How long an order still waits: days, or hours on the last one. */
    public String left(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative()) {
            return texts.get("shell.expiring");
        }
        return left.toDays() > 0
                ? texts.count("shell.days-left", left.toDays())
                : texts.count("shell.hours-left", Math.max(1, left.toHours()));
    }

    public List<WaitingOrder> getMine() {
        return mine;
    }

    /** The first that ask the reader. */
    public List<InboxRow> getForMe() {
        return forMe.rows().subList(0, Math.min(WAITING, forMe.rows().size()));
    }

    /** All that waits for the reader. */
    public int getNeedsMe() {
        return forMe.total() + toReview;
    }

    public List<SpendRow> getBudgets() {
        return budgets;
    }

    public List<NoticeView> getNews() {
        return news;
    }

    /** Recurring orders that wait for somebody. */
    public int getToReview() {
        return toReview;
    }

    public List<OrderRow> getOpen() {
        return open;
    }

    public List<ArticleRow> getAgain() {
        return again;
    }

    /** Counted by the index, outside the transaction in which the rest of the page is read. */
    public List<CategoryNode> getCategories() {
        if (categories == null) {
            categories = search.categories(reader.getCaller().companyId(), reader.getLanguage()).stream()
                    .filter(node -> node.count() > 0)
                    .toList();
        }
        return categories;
    }

    /** A company that has not ordered yet is shown how to begin. */
    public boolean isNewcomer() {
        return newcomer;
    }
}
