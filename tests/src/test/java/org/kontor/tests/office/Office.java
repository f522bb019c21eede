package org.kontor.tests.office;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.kontor.tests.Kontor;

/** What tests of the back-office begin with: somebody signed in, an order to be found. */
final class Office {

    static final String DESK = "sales@kontor.example";
    static final String OPERATIONS = "ops@kontor.example";
    static final String NORDWERK = "kontor_demo_nordwerk_7f3c9a51d2e84b06";

    private Office() {}

    /** Signs in on the page of the portal and goes to an address of the back-office. */
    static void open(Page page, String email, String address) {
        page.navigate("sign-in?next=" + address.replace("?", "%3F").replace("&", "%26"));
        page.fill("#email", email);
        page.fill("#password", "kontor-demo");
        page.click("form[action='/sign-in'] button[type=submit]");
        page.waitForURL(url -> url.contains("/office"));
    }

    /** Has a buyer place an order over REST. */
    static String placeOrder(String poNumber) {
        String sku = Kontor.sql()
                .one(
                        """
                        select p.sku from catalog.product p join inventory.stock_item s on s.product_id = p.id
                        where p.active group by p.id having sum(s.on_hand - s.reserved) > p.min_quantity * 50
                        order by p.id limit 1
                        """);
        String quantity = Kontor.sql()
                .one("select greatest(min_quantity, order_multiple) from catalog.product where sku = ?", sku);
        String shipTo = Kontor.sql()
                .one(
                        """
                        select a.label from organisation.address a join organisation.company c on c.id = a.company_id
                        where c.name like 'Nordwerk%' and a.active order by a.id limit 1
                        """);
        String body = "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%s}],\"shipTo\":\"%s\",\"poNumber\":\"%s\"}"
                .formatted(sku, quantity, shipTo, poNumber);
        var answer = Kontor.http()
                .withKey(NORDWERK)
                .postJson(
                        "/api/v1/orders",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Kontor.sql().one("select number from order_.sales_order where po_number = ?", poNumber);
    }
}
