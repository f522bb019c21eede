package org.kontor.ops.model;

import static org.kontor.ops.model.ImportField.optional;
import static org.kontor.ops.model.ImportField.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;

/** What can be imported, and the form in which we take it. */
public enum ImportKind {
    PRODUCTS(
            List.of("price:", "stock:", "attribute:", "name:", "text:", "list:"),
            required("sku", "article", "article number", "product code", "stock code", "part number", "item"),
            optional("name", "name_en", "description", "title", "product name"),
            optional("name_zh", "chinese name", "名称"),
            optional("text", "text_en", "long text", "details"),
            optional("text_zh"),
            optional("category", "category code", "group"),
            optional("manufacturer", "brand", "maker"),
            optional("manufacturer_number", "mpn", "manufacturer part number"),
            optional("gtin", "ean", "barcode"),
            optional("unit", "uom", "unit of measure"),
            optional("order_multiple", "pack size", "multiple"),
            optional("min_quantity", "moq", "minimum quantity"),
            optional("weight_grams", "weight", "weight g"),
            optional("origin_country", "origin", "country of origin"),
            optional("tariff_code", "hs code", "customs code"),
            optional("active", "enabled"),
            optional("mode"),
            optional("language"),
            optional("line_break"),
            optional("category_path"),
            optional("prices"),
            optional("features"),
            optional("references"),
            optional("catalogue"),
            optional("delivery"),
            optional("left_out"),
            optional("keywords", "search words"),
            optional("content_unit"),
            optional("content_quantity"),
            optional("pictures", "picture files"),
            optional("documents", "document files")),
    COMPANIES(
            List.of(),
            required("number", "customer number", "customer no", "company number", "account", "customer id"),
            required("name", "company", "company name", "customer name"),
            required("country", "country code"),
            optional("currency"),
            optional("language"),
            optional("time_zone", "timezone"),
            optional("vat_id", "vat number", "tax id"),
            optional("email", "e-mail", "mail"),
            optional("phone", "telephone"),
            optional("payment_terms_days", "payment terms", "terms"),
            optional("price_list", "price list code"),
            optional("street", "address"),
            optional("city", "town"),
            optional("region", "state", "province"),
            optional("postal_code", "zip", "postcode")),
    ORDERS(
            List.of(),
            required("order_number", "invoice", "invoice no", "invoice number", "order no", "order", "document"),
            required("placed_at", "invoice date", "order date", "date", "placed"),
            required("sku", "stock code", "article", "product code", "item", "part number"),
            required("quantity", "qty", "amount ordered"),
            required("unit_price", "price", "price each"),
            optional("type", "document type"),
            optional("line_kind"),
            optional("customer_number", "customer id", "customer no", "customer", "account"),
            optional("customer_name", "company"),
            optional("country", "ship country"),
            optional("currency"),
            optional("po_number", "purchase order", "po"),
            optional("name", "description", "article name", "product name"),
            optional("unit", "uom"),
            optional("amount", "line amount", "net amount")),
    ABSENCES(
            List.of(),
            required("company", "company number", "customer number", "number"),
            required("email", "e-mail", "mail", "person", "employee"),
            required("from", "from day", "first day", "start", "begin"),
            required("until", "until day", "last day", "end", "to"),
            optional("deputy", "deputy email", "substitute", "stand-in")),
    RATES(List.of(), rateFields()),
    PRICES(
            List.of(),
            required("list", "price list", "price list code"),
            required("article", "sku", "article number", "product code", "part number", "item"),
            required("price", "unit price", "amount", "price each"),
            optional("currency"),
            optional("name", "description", "article name"),
            optional("from_quantity", "minimum quantity", "quantity", "from"),
            optional("unit", "uom", "unit of measure"),
            optional("per", "price base", "price unit"),
            optional("valid_from"),
            optional("valid_to", "valid until"),
            optional("origin"),
            optional("left_out")),
    SHIPMENTS(
            List.of(),
            required("line", "id", "line number", "line key"),
            required("order", "po / so #", "purchase order", "po", "order number"),
            required("shipment", "asn/dn #", "asn", "delivery note", "shipment number"),
            required("supplier", "vendor"),
            required("term", "vendor inco term", "incoterm", "delivery term"),
            required("country", "destination"),
            required("scheduled", "scheduled delivery date"),
            required("delivered", "delivered to client date", "delivery date"),
            required("recorded", "delivery recorded date"),
            required("article", "item description", "description"),
            required("packs", "line item quantity", "quantity"),
            required("pack_size", "unit of measure (per pack)", "units per pack"),
            required("currency", "currency code"),
            required("value", "line item value"),
            required("pack_price", "price per pack"),
            required("unit_price", "price per unit"),
            optional("mode", "shipment mode"),
            optional("quotation", "pq #"),
            optional("sent", "po sent to vendor date", "order sent"),
            optional("brand"),
            optional("manufacturing_site", "factory"),
            optional("weight", "weight (kilograms)", "weight kg"),
            optional("freight", "freight cost (usd)", "freight cost"),
            optional("insurance", "line item insurance (usd)"));

    private final List<String> prefixes;
    private final List<ImportField> fields;

    ImportKind(List<String> prefixes, ImportField... fields) {
        this.prefixes = prefixes;
        this.fields = List.of(fields);
    }

    /** The day and the currencies that the European Central Bank has ever published. */
    private static ImportField[] rateFields() {
        Stream<String> currencies =
                Stream.of(("usd jpy bgn cyp czk dkk eek gbp huf ltl lvl mtl pln rol ron sek sit skk chf isk"
                                + " nok hrk rub trl try aud brl cad cny hkd idr ils inr krw mxn myr nzd php sgd thb zar")
                        .split(" "));
        return Stream.concat(Stream.of(required("date", "day")), currencies.map(code -> optional(code)))
                .toArray(ImportField[]::new);
    }

    /** The kind by the name that it has in addresses; breaks {@link OpsRule#IMPORT_KIND_UNKNOWN}. */
    public static ImportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OpsRule.IMPORT_KIND_UNKNOWN, Map.of("kind", code)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<ImportField> fields() {
        return fields;
    }

    /** Beginnings of column names that carry their own key: {@code price:EUR}, {@code stock:HAM}. */
    public List<String> prefixes() {
        return prefixes;
    }

    /** Name of the job that takes lines of this kind, which is the name of its XML. */
    public String job() {
        return switch (this) {
            case PRODUCTS -> "catalog-import";
            case COMPANIES -> "organisation-import";
            case ORDERS -> "order-import";
            case ABSENCES -> "approval-import";
            case RATES, PRICES -> "pricing-import";
            case SHIPMENTS -> "inventory-import";
        };
    }

    /** Whether it is kept what became of each line, for the sender to ask. */
    public boolean itemised() {
        return this == PRODUCTS || this == PRICES;
    }

    /** Key of the lease: at most one import of a kind runs in the whole cluster. */
    public String lease() {
        return "import-" + code();
    }

    boolean knows(String field) {
        return field.equals(ImportMapping.DECIMAL)
                || field.equals(ImportMapping.IGNORE)
                || fields.stream().anyMatch(known -> known.name().equals(field))
                || prefixes.stream().anyMatch(prefix -> field.startsWith(prefix) && field.length() > prefix.length());
    }
}
