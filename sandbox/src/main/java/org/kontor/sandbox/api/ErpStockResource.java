package org.kontor.sandbox.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.kontor.sandbox.Book;
import org.kontor.sandbox.ErpStock;

/** The stock books of the ERP: to be read, changed behind Kontor's back, and counted. */
@Path("erp/stock/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErpStockResource {

    @Inject
    private Book book;

    @Inject
    private ErpStock stock;

    @GET
    public JsonArray read(@PathParam("site") String site) {
        return book.rows(
                """
                select sku, own, moved, last_movement as "lastMovement" from sandbox.erp_stock where site = ? order by sku
                """,
                site);
    }

    /** What came or went there without Kontor: {@code sku, own}. */
    @PUT
    public void own(@PathParam("site") String site, JsonObject article) {
        stock.own(site, article.getString("sku"), article.getJsonNumber("own").bigDecimalValue());
    }

    /** Sends a snapshot of the site. */
    @POST
    @Path("snapshot")
    @Consumes(MediaType.WILDCARD)
    public JsonObject count(@PathParam("site") String site) {
        return Json.createObjectBuilder().add("snapshotNo", stock.count(site)).build();
    }
}
