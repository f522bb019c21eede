package org.kontor.identity.model.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;

/** The last calls of each key. */
@ApplicationScoped
public class ApiCallRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(ApiCall call) {
        entities.createNativeQuery(
                        """
                        insert into identity.api_call
                          (key_id, company_id, at, method, path, status, millis, address, request_code, problem)
                        values (?1, cast(nullif(?2, -1) as bigint), ?3, ?4, left(?5, 300), ?6, ?7, ?8, ?9, nullif(?10, ''))
                        """)
                .setParameter(1, call.keyId())
                .setParameter(2, call.companyId() == null ? -1L : call.companyId())
                .setParameter(3, call.at().atOffset(ZoneOffset.UTC))
                .setParameter(4, call.method())
                .setParameter(5, call.path())
                .setParameter(6, call.status())
                .setParameter(7, call.millis())
                .setParameter(8, call.address())
                .setParameter(9, call.requestCode())
                .setParameter(10, call.problem() == null ? "" : call.problem())
                .executeUpdate();
    }

    /** Forgets all but the last calls of a key. */
    public void keepLast(long keyId, int most) {
        entities.createNativeQuery(
                        """
                        delete from identity.api_call where key_id = ?1 and id <= (
                          select id from identity.api_call where key_id = ?1 order by id desc offset ?2 limit 1)
                        """)
                .setParameter(1, keyId)
                .setParameter(2, most)
                .executeUpdate();
    }
}
