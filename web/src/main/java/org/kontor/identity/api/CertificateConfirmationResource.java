package org.kontor.identity.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.identity.service.certificate.ConfirmCertificate;
import org.kontor.kernel.CallContext;
import org.kontor.shell.security.ShownCertificate;

/** The holder of a certificate confirms by it that it stands for whoever registered it. */
@Path("certificate-confirmations")
@Tag(name = "Certificates", description = "For programs that show a certificate in the place of a key")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateConfirmationResource {

    /** Body: the code that was shown when the certificate was registered. */
    public record Confirmation(String code) {

        /** Never the code: records print all they have. */
        @Override
        public String toString() {
            return "Confirmation";
        }
    }

    @EJB
    private ConfirmCertificate confirm;

    @Context
    private HttpServletRequest request;

    @POST
    @Operation(
            summary = "Confirm a registered certificate",
            description = "Call with the certificate itself, over TLS.")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(Confirmation body) {
        String code = body == null ? null : body.code();
        CallContext.withOpenEyes(() -> {
            confirm.confirm(ShownCertificate.now(), code, request.getRemoteAddr());
            return true;
        });
    }
}
