package org.kontor.verification.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.verification.service.bank.BankAccountQueries;

/** The company's bank accounts. Entering one and seeing one whole is for people, on the page. */
@Path("bank-accounts")
@Tag(name = "Company")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankAccountResource {

    @EJB
    private BankAccountQueries accounts;

    @GET
    @Operation(summary = "List the company's bank accounts", description = "By their last signs, those in use first.")
    public List<BankAccountDocument> list() {
        return accounts.own().stream().map(BankAccountDocument::of).toList();
    }
}
