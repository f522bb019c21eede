package org.kontor.tests.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** Articles, companies and orders in our own form, and questions that make no sense. */
class ImportIT {

    private static final String PRODUCTS =
            """
            SKU;Description;price:EUR;stock:HAM;attribute:imported_colour;Brand
            IMP-1;First;1.25;10;red;Maker
            IMP-2;Second;2.5;5;blue;Maker
            IMP-2;Second;2.5;5;blue;Maker
            IMP-2;Second, otherwise;2.5;5;blue;Maker
            IMP-3;Third;a lot;5;blue;Maker
            """;

    private static final String UNKNOWN =
            "sku,name,price:NOLIST,stock:NOSITE\nIMP-8,Eighth,1,\nIMP-9,Ninth,,1\nIMP-7,Seventh,,\n";

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    void articlesComeWithPricesStockAndAttributes() {
        JsonObject first = client.taken("products", PRODUCTS);
        assertEquals(List.of(5, 3, 2, 1, 2, 0), counts(first));
        assertEquals(
                "1.250000",
                sql.one(
                        "select amount from pricing.price c join catalog.product p on p.id = c.product_id where p.sku = 'IMP-1'"));
        assertEquals(
                "10.000",
                sql.one(
                        """
                        select i.on_hand from inventory.stock_item i join catalog.product p on p.id = i.product_id
                        where p.sku = 'IMP-1' and i.on_hand = (select sum(on_hand_delta) from inventory.stock_entry e
                          where e.product_id = i.product_id)
                        """));
        assertEquals(
                "red",
                sql.one(
                        """
                        select v.value_en from catalog.product_attribute v join catalog.product p on p.id = v.product_id
                        join catalog.attribute a on a.id = v.attribute_id
                        where p.sku = 'IMP-1' and a.code = 'imported_colour'
                        """));

        assertEquals(List.of(5, 3, 2, 3, 0, 0), counts(client.taken("products", PRODUCTS)));
        String dearer = PRODUCTS.replace("First;1.25", "First;1.30").replace("2.5;5;blue", "2.5;7;blue");
        assertEquals(List.of(5, 3, 2, 1, 0, 2), counts(client.taken("products?dryRun=true", dearer)));
        assertEquals(List.of(5, 3, 2, 1, 0, 2), counts(client.taken("products", dearer)));
    }

    @Test
    void unknownPriceListsAndSitesAreRefused() {
        assertEquals(List.of(3, 1, 2, 0, 1, 0), counts(client.taken("products", UNKNOWN)));
    }

    private static List<Integer> counts(JsonObject run) {
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        return List.of(
                run.getInt("read"),
                run.getInt("taken"),
                run.getInt("refused"),
                run.getInt("unchanged"),
                run.getInt("created"),
                run.getInt("changed"));
    }

    @ParameterizedTest
    @CsvSource({"orders, 4", "products, 2", "companies, 2"})
    void whatWeShowAsSampleCanBeTaken(String kind, int lines) {
        String sample = client.text("imports/" + kind + "/sample");
        JsonObject run = client.taken(kind + "?source=sample&dryRun=true", sample);
        assertEquals(List.of(lines, lines, 0), counts(run).subList(0, 3));
        String template = client.text("imports/" + kind + "/template");
        assertTrue(template.split(",").length >= 15, template);
    }

    @Test
    void companiesComeWithTheirMainAddress() {
        String file =
                """
                Customer Number,Company Name,Country,street,city,zip,currency
                IMP-K1,Acme Ltd,United Kingdom,1 High St,London,N1,GBP
                IMP-K2,Beta GmbH,DE,,,,EUR
                IMP-K3,Gamma,Atlantis,,,,EUR
                """;
        assertEquals(List.of(3, 2, 1, 0, 2, 0), counts(client.taken("companies", file)));
        assertEquals(List.of(3, 2, 1, 2, 0, 0), counts(client.taken("companies", file)));
        assertEquals(
                "1 High St",
                sql.one("select a.street from organisation.address a join organisation.company k on k.id = a.company_id"
                        + " where k.number = 'IMP-K1'"));
        assertEquals(
                List.of(3, 2, 1, 1, 0, 1), counts(client.taken("companies", file.replace("1 High St", "2 High St"))));
    }

    @Test
    void ordersComeInOurOwnForm() {
        String file =
                """
                order_number,type,placed_at,customer_number,customer_name,country,currency,sku,name,quantity,unit_price
                A-1,ORDER,2019-02-03T10:00:00+02:00,77,Delta,France,EUR,D-1,Thing,3,1.333
                A-1,ORDER,2019-02-03T10:00:00+02:00,77,Delta,France,EUR,D-2,Other,1,10
                A-1,ORDER,2019-02-03T10:00:00+02:00,78,Else,France,EUR,D-2,Other,1,10
                R-1,CANCELLATION,2019-02-05,77,Delta,France,EUR,D-1,Thing,-2,1.333
                W-1,WRITE_OFF,2019-02-06,,,France,EUR,D-1,Broken,-1,0
                """;
        assertEquals(List.of(5, 4, 1, 0, 4, 0), counts(client.taken("orders?source=own-form", file)));
        TradeFigures figures = client.figures("own-form");
        assertEquals("11.333", figures.gross().toPlainString());
        assertEquals(
                "2.000",
                sql.one("select returned_quantity from order_.cancellation_line l join order_.cancellation c"
                        + " on c.id = l.cancellation_id where c.source = 'own-form'"));
    }

    @ParameterizedTest
    @CsvSource({
        "imports/nothing, 405",
        "imports/987654321, 404",
        "imports/987654321/refused, 404",
        "imports?page=0, 400",
        "imports?size=many, 400",
        "reports/sales?group=colour, 400",
        "reports/sales?from=yesterday, 400",
        "reports/sales?from=2011-02-01&to=2011-01-01, 400"
    })
    void questionsWithoutSenseGetProblems(String path, int status) {
        HttpResponse<String> answer =
                Kontor.http().withKey(ImportClient.STAFF_KEY).get("api/v1/" + path);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(
                answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                answer.headers()::toString);
    }

    @Test
    void whatIsOverCannotBeStoppedOrRestarted() {
        long id = client.taken("companies?dryRun=true", "number,name,country\nIMP-K9,X,DE\n")
                .getInt("id");
        Http staff = Kontor.http().withKey(ImportClient.STAFF_KEY);
        assertEquals(409, staff.postJson("api/v1/imports/" + id + "/stop", "{}").statusCode());
        assertEquals(
                409, staff.postJson("api/v1/imports/" + id + "/restart", "{}").statusCode());
        assertEquals(
                422,
                client.post("orders?source=Not a name".replace(" ", "%20"), TradeFile.HEADER + "\n1\n")
                        .statusCode());
        assertEquals(
                422,
                client.post("orders?charset=ebcdic", TradeFile.HEADER + "\n1\n").statusCode());
        assertEquals(
                422,
                client.post("orders?mapping=unknown", TradeFile.HEADER + "\n1\n")
                        .statusCode());
        assertEquals(
                400,
                client.post("orders?dryRun=perhaps", TradeFile.HEADER + "\n1\n").statusCode());
    }
}
