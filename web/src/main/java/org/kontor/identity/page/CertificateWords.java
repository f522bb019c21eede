package org.kontor.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Texts;

/** Says of a certificate in the reader's language what the rules say by a name. */
@RequestScoped
public class CertificateWords {

    /** Where TLS ends in this server, as partners reach it, without a slash at the end; empty where nobody has said. */
    static final String ADDRESS = Objects.requireNonNullElse(System.getenv("KONTOR_CERTIFICATE_URL"), "")
            .replaceAll("/+$", "");

    @Inject
    private Texts texts;

    RuleViolated inWords(RuleViolated violated) {
        if (violated.rule() != IdentityRule.CERTIFICATE_REFUSED) {
            return violated;
        }
        String reason = texts.get("identity.refused-" + violated.details().get("reason"));
        return new RuleViolated(violated.rule(), Map.of("reason", reason));
    }
}
