package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.kontor.identity.service.certificate.CertificateView;
import org.kontor.identity.service.certificate.OwnCertificateQueries;
import org.kontor.kernel.Permission;
import org.kontor.shell.Reader;
import org.kontor.shell.Texts;
import org.kontor.shell.security.ShownCertificate;

/** The certificates by which the reader signs in, and the one that his browser shows now. */
@Named
@RequestScoped
public class CertificateSection {

    @EJB
    private OwnCertificateQueries queries;

    @Inject
    private Reader reader;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<CertificateView> certificates;

    public List<CertificateView> getCertificates() {
        if (certificates == null) {
            certificates = reader.may(Permission.ACCOUNT_EDIT) ? queries.mine() : List.of();
        }
        return certificates;
    }

    /** Whether the browser shows a certificate; whose it is and whether it is believed is not looked at. */
    public boolean isShown() {
        return !ShownCertificate.now().isEmpty();
    }

    /** Whose name is in the certificate that the browser shows. */
    public String getSubject() {
        List<X509Certificate> shown = ShownCertificate.now();
        return shown.isEmpty() ? "" : shown.get(0).getSubjectX500Principal().getName();
    }

    /** Where browsers show certificates; empty here, where they do, and where nobody has said. */
    public String getAddress() {
        return request.isSecure() ? "" : CertificateWords.ADDRESS;
    }

    /** What the last form was refused for; empty for nothing. */
    public String getRefused() {
        String refused = String.valueOf(request.getParameter("certificate"));
        if (OwnCertificates.REFUSALS.contains(refused)) {
            return texts.get("identity." + refused);
        }
        String because = "identity.refused-" + refused;
        boolean known = refused.matches("certificate-[a-z-]{3,40}")
                && !texts.get(because).equals(because);
        return known ? texts.get(because) : "";
    }
}
