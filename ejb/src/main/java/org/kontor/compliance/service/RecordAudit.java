package org.kontor.compliance.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.kontor.compliance.event.Noted;
import org.kontor.compliance.model.AuditTrailRepository;

/**
 * Writes what is no change of a row: sign-ins, refusals, exports. In a transaction of its own, so that it stands whatever
 * becomes of the caller's. Open to all, for who is refused leaves an entry too.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordAudit {

    private static final int LONGEST = 500;

    @Inject
    private AuditTrailRepository trail;

    public void record(@Observes Noted noted) {
        JsonObjectBuilder detail = Json.createObjectBuilder();
        noted.details()
                .forEach((name, value) ->
                        detail.add(name, Json.createObjectBuilder().add("new", shortened(value))));
        trail.note(
                noted.companyId(),
                noted.action(),
                noted.object(),
                shortened(noted.key()),
                detail.build().toString());
    }

    private static String shortened(String text) {
        String plain = text.replace("\u0000", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
