package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.service.apikey.NewKeyView;
import org.kontor.identity.service.certificate.RegisterCertificate;
import org.kontor.identity.service.certificate.RegisterCertificateCommand;
import org.kontor.kernel.RuleViolated;

/** Registers a certificate for a program of a company, or of staff. */
@Named
@RequestScoped
public class RegisterCertificatePage extends KeyForm {

    @EJB
    private RegisterCertificate register;

    @Inject
    private CertificateWords words;

    private NewKeyView made;

    @Override
    protected void submit() {
        byte[] file = SentFile.of(request(), "file", "pem", CertificateFile.LARGEST);
        if (file.length == 0) {
            problems.add("pem", "shell.field-required");
            return;
        }
        made = register.register(new RegisterCertificateCommand(
                sent("name"), file, wanted(), sent("addresses"), ends(), uuid(sent("request"))));
    }

    @Override
    protected boolean isToBePutRight() {
        return super.isToBePutRight() && made == null;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().startsWith("identity.certificate-") ? "pem" : super.fieldOf(violated);
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return words.inWords(violated);
    }

    /** What was pasted. */
    public String getPasted() {
        String pasted = made == null ? request().getParameter("pem") : null;
        return pasted == null || pasted.contains("PRIVATE KEY") ? "" : pasted;
    }

    /** What was registered, with its code: shown once. */
    public NewKeyView getMade() {
        return made;
    }

    /** Of what was registered. */
    public String getPage() {
        return (reader.isStaff() ? "/office/api-key/" : "/api-key/") + made.id();
    }

    /** Where certificates are shown; empty where nobody has said. */
    public String getAddress() {
        return CertificateWords.ADDRESS;
    }
}
