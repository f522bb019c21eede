package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;
import org.kontor.verification.model.Standing;

/** Companies as those see them who look into them: what waits, and all about one case. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class VerificationQueries {

    private static final String WORK =
            """
            from (
              select s.company_id, c.number, c.name, c.country, s.state, case
                  when s.state = 'APPLIED' then 'APPLICATION' when s.state = 'UNDER_REVIEW' then 'REVIEW'
                  when s.state = 'QUESTION' then 'QUESTION' when s.state = 'RESTRICTED' then 'RESTRICTED'
                  else 'DUE' end as work_group,
                s.since, s.assigned_name, s.assigned_id, s.due_on
              from verification.standing s join organisation.company c on c.id = s.company_id
              where s.state in ('APPLIED', 'UNDER_REVIEW', 'QUESTION', 'RESTRICTED')
                or s.state = 'VERIFIED' and s.due_on <= ?1
              union all
              select s.company_id, c.number, c.name, c.country, s.state, 'TAX', t.settled_at, s.assigned_name, s.assigned_id,
                cast(null as date)
              from verification.standing s join organisation.company c on c.id = s.company_id
              join lateral (select * from verification.tax_check t where t.company_id = s.company_id
                            order by t.id desc limit 1) t on true
              where s.state <> 'REFUSED' and (t.state in ('INVALID', 'GIVEN_UP') or t.name_matches = false)
                and not exists (select from verification.check_entry e where e.company_id = s.company_id
                  and e.item = 'TAX_NUMBER' and e.at >= t.settled_at and e.by_id is not null)
              union all
              select s.company_id, c.number, c.name, c.country, s.state, b.what, b.since, s.assigned_name, s.assigned_id,
                cast(null as date)
              from (select company_id, 'SCREENING' as what, min(found_at) as since from verification.screening_hit
                    where state in ('OPEN', 'PROPOSED') group by company_id
                    union all
                    select company_id, 'BANK', min(since) from verification.bank_account
                    where state in ('ENTERED', 'CHECKED') group by company_id) b
              join verification.standing s on s.company_id = b.company_id and s.state <> 'REFUSED'
              join organisation.company c on c.id = s.company_id) w
            """;

    private static final String DOSSIER =
            """
            select c.id, c.number, c.name, c.country, s.state, s.since, s.reason, s.risk, s.due_on, s.assigned_name,
              s.version, r.prices, r.orders
            from organisation.company c
            join verification.standing s on s.company_id = c.id
            join verification.standing_right r on r.state = s.state
            where c.number = ?1
            """;

    private static final String APPLICATION =
            """
            select number, legal_name, register_name, register_number, tax_number, vat_id, street, city, region, postal_code,
              officers, expected_business, contact_name, contact_email, contact_phone, terms_version, received_at,
              confirmed_at
            from verification.application where company_id = ?1
            """;

    private static final String CHECKS =
            """
            select i.item, q.item is not null as required, coalesce(q.valid_months, 24), e.result,
              coalesce(e.result = 'PASSED' and e.valid_until < cast(?2 as date), false), e.document_id, d.name, e.reference,
              e.note, e.valid_until, e.by_name, e.at
            from (values (1, 'REGISTER'), (2, 'TAX_NUMBER'), (3, 'BANK_ACCOUNT'), (4, 'OFFICERS'), (5, 'SCREENING'))
              as i (place, item)
            join verification.standing s on s.company_id = ?1
            join organisation.company c on c.id = s.company_id
            left join verification.required_item q on q.item = i.item and q.risk = s.risk and q.country = case
              when exists (select from verification.required_item o where o.country = c.country and o.risk = s.risk)
              then c.country else '**' end
            left join lateral (select * from verification.check_entry e
              where e.company_id = s.company_id and e.item = i.item order by e.id desc limit 1) e on true
            left join verification.document d on d.id = e.document_id
            order by i.place
            """;

    private static final String STEPS =
            """
            select verb, to_state, at, by_name, reason from verification.standing_history where company_id = ?1
            order by id desc limit 50
            """;

    private static final String MESSAGES =
            """
            select m.from_staff, m.author, m.text, m.at from verification.application_message m
            join verification.application a on a.id = m.application_id where a.company_id = ?1 order by m.id
            """;

    private static final String PAPERS =
            """
            select id, name, size_bytes, uploaded_at, uploaded_by from verification.document where company_id = ?1
            order by id
            """;

    private static final String PROOFS =
            """
            select p.answer, p.at, p.number, p.consultation, p.name, p.address, p.name_matches is not distinct from false,
              p.detail, p.requester
            from verification.tax_proof p where p.company_id = ?1 order by p.id desc limit 10
            """;

    private static final String OPEN_CHECK =
            """
            select t.attempts, t.next_attempt_at from verification.tax_check t where t.company_id = ?1 and t.state = 'QUEUED'
            """;

    /** An answer of the authorities. @param otherName whether they know the number under another name */
    public record ProofView(
            String answer,
            Instant at,
            String number,
            String consultation,
            String name,
            String address,
            boolean otherName,
            String detail,
            String requester) {}

    /** A question that waits for its answer. */
    public record OpenQuestionView(int attempts, Instant nextAt) {}

    /** A paper with what is in it. */
    public record PaperContent(String name, String mediaType, byte[] content) {}

    /** How today went. @param meanHours from application to decision, of the companies decided today */
    public record Today(long decided, long meanHours) {}

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    @Inject
    private Clock clock;

    /** What waits, the longest first. @param group null for all */
    public List<WorkRow> work(WorkGroup group, boolean onlyMine, int limit) {
        long me = callers.current().personId();
        String sql =
                "select w.company_id, w.number, w.name, w.country, w.state, w.work_group, w.since, w.assigned_name,"
                        + " w.assigned_id is not distinct from ?2, w.due_on " + WORK
                        + " where (?3 = '' or w.work_group = ?3) and (not ?4 or w.assigned_id = ?2) and "
                        + scope("w.company_id").numberedFrom(6)
                        + " order by coalesce(w.due_on, cast(w.since as date)), w.company_id limit ?5";
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, horizon())
                .setParameter(2, me)
                .setParameter(3, group == null ? "" : group.name())
                .setParameter(4, onlyMine)
                .setParameter(5, limit);
        scope("w.company_id").fill(query, 6);
        return SqlRow.all(query.getResultList()).stream()
                .map(r -> new WorkRow(
                        r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.text(),
                        r.flag(),
                        r.day()))
                .toList();
    }

    /** How many wait for which reason. */
    public Map<WorkGroup, Long> counts() {
        Map<WorkGroup, Long> counts = new EnumMap<>(WorkGroup.class);
        for (WorkGroup group : WorkGroup.values()) {
            counts.put(group, 0L);
        }
        RecordScope scope = scope("w.company_id");
        Query query = entities.createNativeQuery("select w.work_group, count(*) " + WORK + " where "
                        + scope.numberedFrom(2) + " group by w.work_group")
                .setParameter(1, horizon());
        SqlRow.all(scope.fill(query, 2).getResultList())
                .forEach(r -> counts.put(WorkGroup.valueOf(r.text()), r.number()));
        return counts;
    }

    private LocalDate horizon() {
        return today().plusDays(Standing.WARNING_DAYS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What was decided since midnight, Greenwich time. */
    public Today today(boolean ofMine) {
        RecordScope scope = scope("h.company_id");
        Query query = entities.createNativeQuery(
                        """
                                select count(*), coalesce(cast(avg(extract(epoch from h.at - f.at)) / 3600 as bigint), 0)
                                from verification.standing_history h
                                join lateral (select min(at) as at from verification.standing_history f
                                              where f.company_id = h.company_id) f on true
                                where h.verb in ('VERIFY', 'RENEW', 'REFUSE') and h.at >= ?1 and (not ?2 or h.by_id = ?3) and
                                """
                                + scope.numberedFrom(4))
                .setParameter(1, today().atStartOfDay(ZoneOffset.UTC).toOffsetDateTime())
                .setParameter(2, ofMine)
                .setParameter(3, callers.current().personId());
        SqlRow r = SqlRow.all(scope.fill(query, 4).getResultList()).get(0);
        return new Today(r.number(), r.number());
    }

    public Optional<DossierView> dossier(String number) {
        RecordScope scope = scope("c.id");
        Query query = entities.createNativeQuery(DOSSIER + " and " + scope.numberedFrom(2))
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(this::dossier);
    }

    private DossierView dossier(SqlRow r) {
        long id = r.number();
        return new DossierView(
                id,
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.instant(),
                r.text(),
                r.text(),
                r.day(),
                r.text(),
                r.number(),
                r.text(),
                r.flag(),
                select(APPLICATION, id).stream()
                        .findFirst()
                        .map(VerificationQueries::application)
                        .orElse(null),
                checks(id),
                select(STEPS, id).stream()
                        .map(s -> new DossierView.Step(s.text(), s.text(), s.instant(), s.text(), s.text()))
                        .toList(),
                select(MESSAGES, id).stream()
                        .map(m -> new ApplicationView.Message(m.flag(), m.text(), m.text(), m.instant()))
                        .toList(),
                select(PAPERS, id).stream().map(ApplicationQueries::paper).toList());
    }

    /** What the authorities have answered about the company, the newest first. */
    public List<ProofView> proofs(long company) {
        return ofReached(PROOFS, company).stream()
                .map(p -> new ProofView(
                        p.text(), p.instant(), p.text(), p.text(), p.text(), p.text(), p.flag(), p.text(), p.text()))
                .toList();
    }

    /** The question that waits; null when none does. */
    public OpenQuestionView openQuestion(long company) {
        return ofReached(OPEN_CHECK, company).stream()
                .findFirst()
                .map(q -> new OpenQuestionView((int) q.number(), q.instant()))
                .orElse(null);
    }

    private List<DossierView.Check> checks(long company) {
        Query query =
                entities.createNativeQuery(CHECKS).setParameter(1, company).setParameter(2, today());
        return SqlRow.all(query.getResultList()).stream()
                .map(c -> new DossierView.Check(
                        c.text(),
                        c.flag(),
                        (int) c.number(),
                        c.text(),
                        c.flag(),
                        numberOrNull(c.number()),
                        c.text(),
                        c.text(),
                        c.text(),
                        c.day(),
                        c.text(),
                        c.instant()))
                .toList();
    }

    private static Long numberOrNull(long number) {
        return number == 0 ? null : number;
    }

    private static DossierView.Application application(SqlRow r) {
        return new DossierView.Application(
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.instant(),
                r.instant());
    }

    /** A paper of this company; a foreign one is as good as none. */
    public Optional<PaperContent> paper(String companyNumber, long id) {
        RecordScope scope = scope("c.id");
        Query query = entities.createNativeQuery(
                        """
                        select d.name, d.media_type, d.content from verification.document d
                        join organisation.company c on c.id = d.company_id where c.number = ?1 and d.id = ?2 and
                        """
                                + scope.numberedFrom(3))
                .setParameter(1, companyNumber)
                .setParameter(2, id);
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = scope.fill(query, 3).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new PaperContent((String) row[0], (String) row[1], (byte[]) row[2]));
    }

    private List<SqlRow> ofReached(String sql, long company) {
        return reach.reaches(Permission.STAFF_COMPANY_VERIFY, company) ? select(sql, company) : List.of();
    }

    private RecordScope scope(String company) {
        return RecordScope.ofCompanies(callers.current(), Permission.STAFF_COMPANY_VERIFY, company);
    }

    private List<SqlRow> select(String sql, long id) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, id).getResultList());
    }
}
