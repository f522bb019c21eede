package org.kontor.tests.trade;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How files whose columns have names of their own are read. */
public final class ImportMappings {

    /** Supplier shipments of an aid programme, all in US dollars. */
    public static final String USD = URLEncoder.encode(
            String.join(
                    ";",
                    List.of(
                            "line=id",
                            "order=po / so #",
                            "shipment=asn/dn #",
                            "supplier=vendor",
                            "term=vendor inco term",
                            "country=country",
                            "scheduled=scheduled delivery date",
                            "delivered=delivered to client date",
                            "recorded=delivery recorded date",
                            "article=item description",
                            "packs=line item quantity",
                            "pack_size=unit of measure (per pack)",
                            "value=line item value",
                            "pack_price=pack price",
                            "unit_price=unit price",
                            "mode=shipment mode",
                            "quotation=pq #",
                            "sent=po sent to vendor date",
                            "brand=brand",
                            "manufacturing_site=manufacturing site",
                            "weight=weight (kilograms)",
                            "freight=freight cost (usd)",
                            "insurance=line item insurance (usd)",
                            "?currency=USD")),
            StandardCharsets.UTF_8);

    private ImportMappings() {}
}
