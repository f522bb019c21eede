package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** What sign-in keeps of people: the account itself comes last, for others find the person by its address. */
@ApplicationScoped
public class AccountPersonalDataRepository extends PersonalDataRepository {

    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "identity";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.erased(
                        "identity.session",
                        columns(
                                "signed in",
                                "s.created_at",
                                "last seen",
                                "s.seen_at",
                                "address",
                                "s.address",
                                "browser",
                                "s.agent"),
                        "from identity.session s where s.person_id = ?1 order by s.id",
                        """
                        update identity.session set revoked_at = coalesce(revoked_at, now()), address = '-', agent = '-',
                          version = version + 1 where person_id = ?1"""),
                Piece.erased(
                        "identity.passkey",
                        columns("name", "k.name", "since", "k.created_at", "last used", "k.last_used_at"),
                        "from identity.passkey k where k.person_id = ?1 order by k.id",
                        "delete from identity.passkey where person_id = ?1"),
                Piece.erased(
                        "identity.client_certificate",
                        columns(
                                "name",
                                "c.name",
                                "issued to",
                                "c.subject",
                                "issued by",
                                "c.issuer",
                                "since",
                                "c.added_at",
                                "last used",
                                "c.last_used_at"),
                        "from identity.client_certificate c where c.person_id = ?1 order by c.id",
                        "delete from identity.client_certificate where person_id = ?1"),
                Piece.erased(
                        "identity.passkey_holder",
                        Map.of(),
                        "",
                        "delete from identity.passkey_holder where person_id = ?1"),
                Piece.erased(
                        "identity.passkey_question",
                        Map.of(),
                        "",
                        "delete from identity.passkey_question where person_id = ?1"),
                Piece.erased(
                        "identity.external_identity",
                        columns("issuer", "x.issuer", "subject", "x.subject", "since", "x.linked_at"),
                        "from identity.external_identity x where x.person_id = ?1",
                        "delete from identity.external_identity where person_id = ?1"),
                Piece.erased(
                        "identity.provider_refusal",
                        Map.of(),
                        "",
                        """
                        delete from identity.provider_refusal
                        where lower(mail) = (select email from identity.person where id = ?1)"""),
                Piece.erased(
                        "identity.totp",
                        columns("since", "t.created_at"),
                        "from identity.totp t where t.person_id = ?1",
                        "delete from identity.totp where person_id = ?1"),
                Piece.erased(
                        "identity.recovery_code",
                        Map.of(),
                        "",
                        "delete from identity.recovery_code where person_id = ?1"),
                Piece.erased(
                        "identity.factor",
                        columns("kind", "f.kind", "since", "f.since"),
                        "from identity.factor f where f.person_id = ?1",
                        """
                        delete from identity.factor where person_id = ?1"""),
                Piece.erased(
                        "identity.password_reset",
                        columns("asked", "r.created_at"),
                        "from identity.password_reset r where r.person_id = ?1",
                        """
                        delete from identity.password_reset where person_id = ?1"""),
                Piece.erased(
                        "identity.invitation",
                        columns("e-mail", "i.email", "sent", "i.sent_at", "accepted", "i.accepted_at"),
                        "from identity.invitation i where i.accepted_by = ?1 or i.email = (select email from identity.person where id = ?1)",
                        """
                        update identity.invitation set email = 'erased-' || id || '@erased.invalid', version = version + 1,
                          withdrawn_at = case when accepted_at is null then coalesce(withdrawn_at, now()) end
                        where accepted_by = ?1 or email = (select email from identity.person where id = ?1)"""),
                Piece.kept("identity.api_key", Map.of(), "", null, "Refers to a person who has no name any more"),
                Piece.erased(
                        "identity.membership",
                        columns("company", "c.name", "role", "m.role_code"),
                        "from identity.membership m left join organisation.company c on c.id = m.company_id where m.person_id = ?1",
                        """
                        delete from identity.membership where person_id = ?1"""),
                Piece.erased(
                        "identity.person",
                        columns(
                                "name",
                                "p.name",
                                "e-mail",
                                "p.email",
                                "language",
                                "p.language",
                                "time zone",
                                "p.time_zone",
                                "colours",
                                "p.theme",
                                "single-key shortcuts",
                                "p.single_keys",
                                "density of lists",
                                "p.density",
                                "currency before amounts",
                                "p.currency_first",
                                "letters not wanted",
                                "p.unwanted_letters",
                                "since",
                                "p.created_at"),
                        "from identity.person p where p.id = ?1",
                        """
                        update identity.person set name = 'Erased person ' || id, email = 'erased-' || id || '@erased.invalid',
                          password_hash = null, active = false, time_zone = 'UTC', version = version + 1 where id = ?1"""));
    }
}
