package org.kontor.tests.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kontor.tests.People;
import org.kontor.tests.tls.Trust;

/** Every page of the product with something on it, and who looks at it. A route without a page here fails. */
final class PageMap {

    /**
     * One page as somebody sees it.
     *
     * @param who the address of mail; empty for somebody who has not signed in
     */
    record Shown(String who, String address) {

        boolean office() {
            return address.startsWith("/office");
        }

        private String path() {
            return address.replaceAll("[?#].*", "");
        }
    }

    /** What stands among the routes and is no page to look at. */
    private static final Map<String, String> NO_PAGES = Map.of(
            "/preferences", "takes a choice and goes back",
            "/setup", "there is none once somebody administers Kontor",
            "/budgets/file", "a file",
            "/order/([^/]+)/state", "for scripts",
            "/office/company/([^/]+)/paper", "a file");

    private static final String ANNA = People.ANNA_OF_NORDWERK;
    private static final String EMMA = People.EMMA_OF_BLUEPEAK;
    private static final String DESK = People.ORDER_DESK;
    private static final String ADMINISTRATOR = People.ADMINISTRATOR;
    private static final String SOPHIE = "sophie.lang@nordwerk.example";
    private static final String MARKUS = "markus.stein@nordwerk.example";

    private static List<Shown> made;

    private PageMap() {}

    /** The same for all who ask: what is on the pages is made once. */
    static synchronized List<Shown> all() {
        if (made == null) {
            made = List.copyOf(make());
        }
        return made;
    }

    private static List<Shown> make() {
        PageState state = new PageState();
        List<Shown> pages = new ArrayList<>();
        add(pages, "", "/sign-in", "/forgotten", "/forgotten?sent=1", "/help", "/terms", "/apply");
        add(
                pages,
                "",
                "/reset/" + state.reset(),
                "/reset/none",
                "/invitation/" + state.invitation(),
                "/invitation/none");
        add(pages, "", state.confirmation(), state.application());
        add(pages, state.beginner(), "/second-factor");
        add(pages, MARKUS, "/choose-company");
        buyer(pages, state);
        company(pages, state);
        add(pages, SOPHIE, "/", "/approvals", "/approvals?tab=COMPANY", "/approvals/" + state.waiting());
        add(pages, state.requester(), "/order/" + state.waiting(), "/order/" + state.waiting() + "/placed");
        add(pages, state.requester(), "/order/" + state.waiting() + "/amend");
        for (String empty :
                List.of("/", "/cart", "/orders", "/recurring", "/spend", "/approvals", "/budgets", "/absences")) {
            add(pages, EMMA, empty);
        }
        add(
                pages,
                EMMA,
                "/company/people",
                "/company/units",
                "/company/cost-centres",
                "/company/rules",
                "/company/limits");
        office(pages, state);
        return pages;
    }

    private static void buyer(List<Shown> pages, PageState state) {
        String order = state.one("select number from order_.sales_order where company_id = 1 order by id limit 1");
        add(pages, ANNA, "/", "/search?q=iso+4762+m8", "/search?category=gloves&f.size=8", "/search?q=qzzqzz");
        add(pages, ANNA, "/order/" + state.returned() + "/return", "/return/RPAGES");
        add(pages, EMMA, "/search?category=socket-screws&view=table");
        add(
                pages,
                ANNA,
                "/product/4762-M8X25-ZN88",
                "/cart",
                "/quick-order",
                "/order-entry",
                "/buy-again",
                "/compare",
                "/compare?sku=4762-M8X25-ZN88",
                "/compare?sku=4762-M8X25-ZN88&sku=10642-M10X20-A270&sku=7045-M4X30-A270",
                "/checkout",
                "/orders?tab=all",
                "/documents",
                "/documents?q=none-such",
                "/returns",
                "/returns?q=none-such",
                "/orders?tab=stopped");
        add(pages, ANNA, "/order/" + order, "/order/" + order + "/placed", "/history", "/spend", "/absences");
        add(pages, ANNA, "/blanket-orders", "/blanket-order/" + state.blanket());
        add(pages, ANNA, "/recurring", "/recurring/new?cart=1", "/recurring/" + state.recurring());
        add(pages, ANNA, "/recurring/" + state.recurring() + "/edit", "/approvals", "/budgets", "/budget/new");
        add(pages, ANNA, "/budget/" + state.id("approval.budget where company_id = 1"), "/no-such-page");
        add(pages, ANNA, "/profile", "/security", "/my-data", "/api-keys", "/api-keys/certificate");
        String list = state.list();
        add(
                pages,
                ANNA,
                "/lists",
                "/lists/add?from=cart",
                list,
                list + "/links",
                state.link(list),
                "/carts",
                state.cart());
        add(pages, ANNA, "/quick-order/files", state.orderFile());
        add(pages, ANNA, "/api-keys/console?method=GET&path=/api/v1/products?q=M8");
        add(pages, ANNA, "/api-key/" + state.id("identity.api_key where company_id = 1"));
    }

    private static void company(List<Shown> pages, PageState state) {
        add(pages, ANNA, "/company", "/company/people", "/company/people?q=qzzqzz", "/company/invite");
        add(pages, ANNA, "/company/person/" + state.person("mia.hoffmann@nordwerk.example"), "/company/roles");
        add(pages, ANNA, "/company/role/buyer", "/company/role/new", "/company/units", "/company/unit/new");
        add(pages, ANNA, "/company/unit/" + state.id("organisation.unit where company_id = 1"));
        add(pages, ANNA, "/company/addresses", "/company/address/new", "/company/cost-centres");
        add(pages, ANNA, "/company/address/" + state.id("organisation.address where company_id = 1"));
        add(pages, ANNA, "/company/cost-centre/new", "/company-sign-in", "/company/limits");
        add(pages, ANNA, "/company/bank", "/company/fields", "/company/numbers", "/company/numbers?q=qzzqzz");
        add(pages, ANNA, "/company/cost-centre/" + state.id("organisation.cost_centre where company_id = 1"));
        add(pages, ANNA, "/company/rules?amount=25000&person=" + state.person("mia.hoffmann@nordwerk.example"));
        add(pages, ANNA, "/company/rule/new", "/company/rule/" + state.id("approval.rule where company_id = 1"));
    }

    private static void office(List<Shown> pages, PageState state) {
        String mia = state.person("mia.hoffmann@nordwerk.example");
        String order = state.one("select number from order_.sales_order where company_id = 1 order by id limit 1");
        add(
                pages,
                DESK,
                "/act-as?person=" + mia + "&company=1",
                "/office/order-entry",
                "/office/order-entry?q=nordwerk");
        add(pages, ADMINISTRATOR, "/office", "/office/orders", "/office/orders?q=none-such&status=SENT");
        add(pages, ADMINISTRATOR, "/office/order/" + order, "/office/order/" + state.waiting(), "/office/products");
        add(pages, ADMINISTRATOR, "/office/order/" + state.waiting() + "/sources");
        add(
                pages,
                ADMINISTRATOR,
                "/office/product/4762-M8X25-ZN88",
                "/office/product-texts/4762-M8X25-ZN88",
                "/office/product-media/4762-M8X25-ZN88",
                "/office/product-prices/4762-M8X25-ZN88",
                "/office/product-history/4762-M8X25-ZN88",
                "/office/product-attributes/4762-M8X25-ZN88",
                state.changes(),
                "/office/assortments",
                "/office/structure",
                "/office/catalogue/main",
                "/office/category/socket-screws",
                "/office/attribute/length",
                "/office/assortment/" + state.assortment(),
                "/office/companies",
                "/office/company/10001");
        add(
                pages,
                ADMINISTRATOR,
                "/office/purchases",
                "/office/purchase/" + state.purchase(),
                "/office/blanket-orders",
                "/office/opportunities",
                "/office/opportunity/" + state.opportunity(),
                "/office/leads",
                "/office/crm-exchange",
                "/office/lead/LPAGES",
                "/office/cases",
                "/office/case/SPAGES",
                "/office/company/10001/contacts",
                "/office/blanket-order/" + state.blanket(),
                "/office/supplier-shipments",
                "/office/supplier-shipment/" + state.supplierShipment(),
                "/office/stock/4762-M8X25-ZN88",
                state.reorder(),
                state.differences(),
                "/office/stock-feed?show=closed");
        add(pages, ADMINISTRATOR, "/office/rates", "/office/price-list/EUR/rules");
        add(
                pages,
                ADMINISTRATOR,
                "/office/prices/new",
                "/office/contracts",
                "/office/order-values",
                "/office/price-list/EUR/change");
        add(pages, ADMINISTRATOR, "/office/price-list/EUR/grid", "/office/price-groups");
        String priced = state.groupAndMarket();
        add(pages, ADMINISTRATOR, "/office/price-group/" + priced, "/office/market/" + priced);
        add(pages, ADMINISTRATOR, "/office/prices", "/office/price-list/EUR", "/office/prices/why");
        add(pages, ADMINISTRATOR, "/office/prices/why?company=10001&sku=4762-M8X25-ZN88&quantity=500");
        add(pages, ADMINISTRATOR, "/office/company/" + state.applicant() + "/verification?in=APPLICATION");
        add(pages, ADMINISTRATOR, "/office/person/" + mia, "/office/worklist", "/office/report", "/office/notices");
        add(pages, ADMINISTRATOR, "/office/returns", "/office/returns?q=none-such", "/office/return/RPAGES");
        add(
                pages,
                ADMINISTRATOR,
                "/office/deliveries",
                state.delivery(),
                state.delivery().replace("/delivery/", "/pick/"));
        add(pages, ADMINISTRATOR, "/office/search", "/office/documents", "/office/documents?q=none-such");
        add(
                pages,
                ADMINISTRATOR,
                "/office/spend/10001",
                "/office/jobs",
                "/office/jobs/new",
                "/office/job/" + state.job());
        add(
                pages,
                ADMINISTRATOR,
                "/office/users",
                "/office/divisions",
                "/office/company/10001/care",
                "/office/user/" + mia,
                "/office/roles",
                "/office/role/new",
                "/office/audit");
        add(pages, ADMINISTRATOR, "/office/company/10001/bank", "/office/company/10001/screening");
        add(pages, ADMINISTRATOR, "/office/sanction-lists");
        add(pages, ADMINISTRATOR, state.orderDifferences(), "/office/erp-orders?show=closed");
        add(pages, ADMINISTRATOR, "/office/messages", "/office/mail-domains", "/office/api-keys");
        add(
                pages,
                ADMINISTRATOR,
                "/office/api-keys/certificate",
                "/office/trust",
                "/office/trust/" + Trust.anyAuthority());
        add(pages, ADMINISTRATOR, "/office/api-key/" + state.id("identity.api_key where company_id is null"));
    }

    private static void add(List<Shown> pages, String who, String... addresses) {
        for (String address : addresses) {
            pages.add(new Shown(who, address));
        }
    }

    /** Routes that none of these pages stands for. */
    static TreeSet<String> unseen(List<Shown> pages) {
        TreeSet<String> unseen = new TreeSet<>();
        for (Pattern route : Routes.all()) {
            boolean seen =
                    pages.stream().anyMatch(page -> route.matcher(page.path()).matches());
            if (!seen && !NO_PAGES.containsKey(route.pattern())) {
                unseen.add(route.pattern());
            }
        }
        return unseen;
    }
}
