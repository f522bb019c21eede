package org.kontor.crm.model.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/** Reads what we have of what is shared, as the other side is told it. */
@ApplicationScoped
public class FactsRepository {

    private static final Map<SharedKind, String> FACTS = Map.of(
            SharedKind.ACCOUNT,
            """
            select c.id, cast(jsonb_build_object('number', c.number, 'name', c.name, 'country', c.country, 'currency', c.currency,
              'state', c.status, 'website', coalesce(a.website, ''), 'industry', coalesce(a.industry, ''),
              'phone', coalesce(a.phone, '')) as text)
            from organisation.company c left join crm.account a on a.company_id = c.id where c.number = ?1
            """,
            SharedKind.CONTACT,
            """
            select c.id, cast(jsonb_build_object('number', k.number, 'company', c.number, 'name', k.name, 'email', k.contact_email,
              'phone', k.phone, 'jobTitle', k.job_title, 'gone', cast(k.gone as text)) as text)
            from crm.contact k join organisation.company c on c.id = k.company_id where k.number = ?1
            """,
            SharedKind.CASE,
            """
            select c.id, cast(jsonb_build_object('number', s.number, 'company', c.number, 'order', coalesce(s.order_number, ''),
              'subject', s.subject, 'words', s.words, 'priority', s.priority, 'state', s.state,
              'resolution', coalesce(s.resolution, '')) as text)
            from crm.service_case s join organisation.company c on c.id = s.company_id where s.number = ?1
            """,
            SharedKind.ACTIVITY,
            """
            select c.id, cast(jsonb_build_object('number', a.number, 'company', c.number, 'kind', a.kind, 'words', a.words,
              'due', coalesce(cast(a.due_on as text), ''), 'done', cast(a.done_at is not null as text)) as text)
            from crm.activity a join organisation.company c on c.id = a.company_id where a.number = ?1
            """,
            SharedKind.ORDER,
            """
            select c.id, cast(jsonb_build_object('number', o.number, 'company', c.number,
              'placedOn', to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD'), 'state', o.status,
              'net', cast(o.net_amount as text), 'currency', o.currency, 'opportunity', coalesce(p.number, '')) as text)
            from order_.sales_order o join organisation.company c on c.id = o.company_id
            left join crm.opportunity_order l on l.order_number = o.number left join crm.opportunity p on p.id = l.opportunity_id
            where o.number = ?1
            """);

    @PersistenceContext
    private EntityManager entities;

    /** Empty when there is no such thing. */
    public Optional<Facts> read(SharedKey key) {
        return SqlRow.all(entities.createNativeQuery(FACTS.get(key.kind()))
                        .setParameter(1, key.number())
                        .getResultList())
                .stream()
                .map(row -> new Facts(row.number(), FieldsJson.read(row.text())))
                .findFirst();
    }
}
