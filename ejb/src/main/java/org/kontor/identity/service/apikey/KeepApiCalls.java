package org.kontor.identity.service.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.identity.model.apikey.ApiCall;
import org.kontor.identity.model.apikey.ApiCallRepository;
import org.kontor.kernel.Permission;

/** Keeps the last calls of each key and forgets the older ones. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepApiCalls {

    @Inject
    private ApiCallRepository repository;

    public void keep(List<ApiCall> calls) {
        calls.forEach(repository::add);
        calls.stream()
                .map(ApiCall::keyId)
                .distinct()
                .sorted()
                .forEach(key -> repository.keepLast(key, ApiKeyQueries.CALLS));
    }
}
