package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.ProductRow;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderRow;
import org.kontor.order.service.OrderSearch;

/** A buyer's day: type a number straight away, see what is on its way, order again, or open the catalogue. */
@Named
@RequestScoped
public class HomePage extends PortalPage {

    private static final int ORDERS = 5;
    private static final int AGAIN = 5;

    @EJB
    private OrderQueries orders;

    @EJB
    private CatalogQueries catalog;

    @Inject
    private ArticleRows articles;

    private List<OrderRow> open = List.of();
    private List<ArticleRow> again = List.of();
    private List<CategoryNode> categories = List.of();
    private boolean newcomer;

    @Override
    protected void load() {
        open = orders.mine(OrderSearch.newest(0, ORDERS)
                        .withStatuses(Set.of(
                                OrderStatus.AWAITING_APPROVAL,
                                OrderStatus.PLACED,
                                OrderStatus.SENT,
                                OrderStatus.CONFIRMED)))
                .rows();
        List<OrderRow> last =
                open.isEmpty() ? orders.mine(OrderSearch.newest(0, 1)).rows() : open;
        newcomer = last.isEmpty();
        if (!newcomer) {
            again = lines(last.get(0).number());
        }
        categories = catalog.categories(reader.getLanguage()).stream()
                .filter(node -> node.count() > 0)
                .toList();
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
        Map<Long, ProductRow> products = catalog.rows(ids, reader.getLanguage());
        return articles.of(
                ids.stream().map(products::get).filter(Objects::nonNull).toList());
    }

    public List<OrderRow> getOpen() {
        return open;
    }

    public List<ArticleRow> getAgain() {
        return again;
    }

    public List<CategoryNode> getCategories() {
        return categories;
    }

    /** A company that has not ordered yet is shown how to begin. */
    public boolean isNewcomer() {
        return newcomer;
    }

    public List<QuickLine> getQuickLines() {
        return QuickLine.filledUp(List.of());
    }
}
