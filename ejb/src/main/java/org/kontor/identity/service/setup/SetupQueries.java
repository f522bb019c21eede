package org.kontor.identity.service.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** How far the first steps have come, and what each of them still lacks. */
@Stateless
public class SetupQueries {

    private static final String PROGRESS =
            """
            select s.house_name, s.currency, s.test_letter_at is not null as letter,
              coalesce((select o.status from integration.outbox_message o where o.aggregate_id = 'setup-letter'
                and o.context = 'integration' order by o.occurred_at desc limit 1), '') as letter_status,
              (select count(*) from (select 1 from catalog.product limit 100001) c) as products,
              (select count(*) from (select 1 from organisation.company limit 100001) c) as companies
            from identity.setup s where s.finished_at is null
            """;

    @PersistenceContext
    private EntityManager entities;

    /** What is to be done at present. */
    public enum Stage {
        /** Nothing: finished, or there was an administrator from the start. */
        NONE,
        /** There is no administrator. */
        ADMINISTRATOR,
        /** The administrator goes on. */
        STEPS
    }

    /** @param letterStatus of the last letter of trial in the outbox; empty when there was none */
    public record Progress(
            String houseName, String currency, boolean letter, String letterStatus, long products, long companies) {}

    /** Open, for at first nobody can sign in; tells nothing but this. */
    @PermitAll
    public Stage stage() {
        return SqlRow.all(entities.createNativeQuery(
                                "select code_sha256 is not null, 1 from identity.setup where finished_at is null")
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> row.flag() ? Stage.ADMINISTRATOR : Stage.STEPS)
                .orElse(Stage.NONE);
    }

    /** What the administrator called this house at the first start; nothing when he has not. It stands on every page. */
    @PermitAll
    public Optional<String> houseName() {
        return SqlRow.all(entities.createNativeQuery("select house_name, 0 from identity.setup")
                        .getResultList())
                .stream()
                .map(SqlRow::text)
                .filter(name -> name != null)
                .findFirst();
    }

    @RolesAllowed(Permission.STAFF_ROLE_MANAGE)
    public Progress progress() {
        return SqlRow.all(entities.createNativeQuery(PROGRESS).getResultList()).stream()
                .findFirst()
                .map(row -> new Progress(row.text(), row.text(), row.flag(), row.text(), row.number(), row.number()))
                .orElse(new Progress(null, null, false, "", 0, 0));
    }
}
