package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A provider that lies gets nobody in, and a right one only whom it may vouch for. */
class CompanySignInIT {

    private static final String DOMAIN = "false-idp.example";
    private static final String REFUSED = "/sign-in?refused=provider-refused";

    private static FalseProvider provider;
    private static Http li;

    @BeforeAll
    static void aCompanyEntersItsProvider() {
        provider = new FalseProvider();
        li = People.signIn(People.LI_OF_HUAXIN);
        CompanyDoor.open(li, DOMAIN, provider.issuer(), "secret");
    }

    @AfterAll
    static void everythingEnds() {
        provider.close();
        CompanyDoor.forget(DOMAIN);
    }

    @AfterEach
    void forgetTries() {
        Kontor.sql().update("delete from identity.sign_in_throttle");
    }

    /** Goes there and comes back with what the provider says about this question. */
    private static String comeBack(
            CompanyDoor.Departure departure,
            String subject,
            String mail,
            BiConsumer<FalseProvider, JWTClaimsSet.Builder> lie) {
        lie.accept(provider, provider.claims(departure.part("nonce"), subject, mail));
        return CompanyDoor.arrive(
                departure.browser(), "http://x/sign-in/return?code=c&state=" + departure.part("state"));
    }

    private static void assertRefused(String reason, BiConsumer<FalseProvider, JWTClaimsSet.Builder> lie) {
        CompanyDoor.Departure departure = CompanyDoor.leave("liar@" + DOMAIN);
        assertEquals(REFUSED, comeBack(departure, "s-liar", "liar@" + DOMAIN, lie), reason);
        assertEquals(303, departure.browser().get("/orders").statusCode());
        assertEquals(
                reason,
                Kontor.sql()
                        .one("select reason from identity.provider_refusal where id ="
                                + " (select max(id) from identity.provider_refusal)"));
    }

    @Test
    void liesOpenNothing() {
        assertRefused(
                "AUDIENCE", (liar, claims) -> liar.says(claims.audience("shop").build()));
        assertRefused(
                "ISSUER",
                (liar, claims) ->
                        liar.says(claims.issuer("https://login.example").build()));
        assertRefused(
                "NONCE",
                (liar, claims) -> liar.says(claims.claim("nonce", "other").build()));
        assertRefused(
                "EXPIRED",
                (liar, claims) ->
                        liar.says(claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                                .build()));
        assertRefused("UNSIGNED", (liar, claims) -> liar.saysUnsigned(claims.build()));
        assertRefused("SIGNATURE", (liar, claims) -> liar.saysWithAnotherKey(claims.build()));
        assertRefused(
                "MAIL_UNVERIFIED",
                (liar, claims) ->
                        liar.says(claims.claim("email_verified", false).build()));
        assertRefused(
                "MAIL_MISSING",
                (liar, claims) -> liar.says(claims.claim("email", null).build()));
        assertRefused(
                "DOMAIN_FOREIGN",
                (liar, claims) ->
                        liar.says(claims.claim("email", People.ANNA_OF_NORDWERK).build()));
        assertEquals(0, Kontor.sql().count("select count(*) from identity.person where email = ?", "liar@" + DOMAIN));
        String page = li.get("/company-sign-in").body();
        assertTrue(page.contains("令牌属于其他客户端") || page.contains("for another client"), page);
    }

    private static int told(String token) {
        return new Http(Kontor.server().http())
                .postForm("/sign-in/log-out", Map.of("logout_token", token))
                .statusCode();
    }

    private static void enter(String subject, String session) {
        String mail = subject + "@" + DOMAIN;
        CompanyDoor.Departure departure = CompanyDoor.leave(mail);
        comeBack(
                departure,
                subject,
                mail,
                (honest, claims) -> honest.says(claims.claim("sid", session).build()));
        assertEquals(1, open(session), "signed in");
    }

    private static long open(String session) {
        return Kontor.sql()
                .count("select count(*) from identity.session where provider_sid = ? and revoked_at is null", session);
    }

    /** OpenID Connect Back-Channel Logout 1.0, 2.6: what is not all of it ends nothing. */
    @Test
    void theProviderEndsWhatBeganThereAndLiesEndNothing() {
        enter("roamer", "sid-1");
        enter("roamer", "sid-2");
        enter("stayer2", "sid-3");
        Date old = Date.from(Instant.now().minusSeconds(900));
        for (String lie : List.of(
                provider.signed(provider.logOut("roamer", null).audience("shop").build()),
                provider.signed(provider.logOut("roamer", null)
                        .issuer("https://login.example")
                        .build()),
                provider.signed(
                        provider.logOut("roamer", null).claim("nonce", "n").build()),
                provider.signed(provider.logOut("roamer", null)
                        .claim("events", Map.of())
                        .build()),
                provider.signed(provider.logOut("roamer", null).jwtID(null).build()),
                provider.signed(
                        provider.logOut("roamer", null).expirationTime(old).build()),
                provider.signed(provider.logOut("roamer", null).issueTime(old).build()),
                provider.signed(provider.logOut(null, null).build()),
                provider.signed(
                        provider.claims("n", "roamer", "leaver@" + DOMAIN).build()),
                provider.signedWithAnotherKey(provider.logOut("roamer", null).build()),
                "no token")) {
            assertEquals(400, told(lie), lie);
            Kontor.sql().update("delete from identity.sign_in_throttle");
        }
        assertEquals(1, open("sid-1"));
        assertEquals(
                200, told(provider.signed(provider.logOut("roamer", "sid-1").build())));
        assertEquals(0, open("sid-1"));
        assertEquals(1, open("sid-2"), "another session of the same person");
        assertEquals(200, told(provider.signed(provider.logOut("roamer", null).build())));
        assertEquals(0, open("sid-2"));
        assertEquals(1, open("sid-3"));
    }

    @Test
    void theQuestionBearsItsProofsAndIsAnsweredOnceByTheSameBrowserOnly() {
        CompanyDoor.Departure departure = CompanyDoor.leave("once@" + DOMAIN);
        assertEquals("S256", departure.part("code_challenge_method"));
        assertEquals("code", departure.part("response_type"));
        String state = departure.part("state");
        provider.says(provider.claims(departure.part("nonce"), "s-once", "once@" + DOMAIN)
                .build());
        String back = "http://x/sign-in/return?code=c&state=" + state;
        assertEquals("/sign-in?refused=provider-flow-over", CompanyDoor.arrive(Kontor.http(), back));
        Http other = CompanyDoor.leave("once@" + DOMAIN).browser();
        assertEquals("/sign-in?refused=provider-flow-over", CompanyDoor.arrive(other, back));
        assertEquals("/orders", CompanyDoor.arrive(departure.browser(), back));
        assertTrue(provider.asked().contains("code_verifier="), provider.asked());
        assertEquals("/sign-in?refused=provider-flow-over", CompanyDoor.arrive(departure.browser(), back));
    }

    @Test
    void aStaleQuestionIsNotAnswered() {
        CompanyDoor.Departure departure = CompanyDoor.leave("late@" + DOMAIN);
        Kontor.sql().update("update identity.provider_flow set ends_at = now() - interval '1 second'");
        assertEquals(
                "/sign-in?refused=provider-flow-over",
                comeBack(departure, "s-late", "late@" + DOMAIN, (right, claims) -> right.says(claims.build())));
    }

    @Test
    void thePageSaysTheSameOfAddressesWithAndWithoutAccount() {
        CompanyDoor.Departure member = CompanyDoor.leave("known@" + DOMAIN);
        comeBack(member, "s-known", "known@" + DOMAIN, (right, claims) -> right.says(claims.build()));
        HttpResponse<String> known = CompanyDoor.ask(Kontor.http(), "known@" + DOMAIN);
        HttpResponse<String> unknown = CompanyDoor.ask(Kontor.http(), "unknown@" + DOMAIN);
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(plain(known.body()), plain(unknown.body()));
        HttpResponse<String> here = CompanyDoor.ask(Kontor.http(), People.ANNA_OF_NORDWERK);
        HttpResponse<String> nowhere = CompanyDoor.ask(Kontor.http(), "nobody@nordwerk.example");
        assertEquals(422, here.statusCode());
        assertEquals(
                plain(here.body()).replace(People.ANNA_OF_NORDWERK, "x"),
                plain(nowhere.body()).replace("nobody@nordwerk.example", "x"));
    }

    private static String plain(String page) {
        return page.replaceAll("(state|nonce|code_challenge|csrf\" value|login_hint)=[^&\"]*(\"[^\"]*\")?", "")
                .replaceAll("data-at=\"[0-9]+\"", "")
                .replaceAll("(un)?known%40", "");
    }

    @Test
    void anAccountThatOpensMoreThanThisCompanyIsNotTaken() {
        String mail = "two.companies@" + DOMAIN;
        Kontor.sql().update("insert into identity.person (email, name) values (?, 'Two Companies')", mail);
        Kontor.sql()
                .update(
                        "insert into identity.membership (person_id, company_id, role_code) select p.id, c.id, 'buyer'"
                                + " from identity.person p, organisation.company c"
                                + " where p.email = ? and c.name ~ '^(Huaxin|Bluepeak)'",
                        mail);
        CompanyDoor.Departure departure = CompanyDoor.leave(mail);
        assertEquals(
                "/sign-in?refused=provider-account-exists",
                comeBack(departure, "s-two", mail, (right, claims) -> right.says(claims.build())));
        assertEquals(303, departure.browser().get("/orders").statusCode());
    }

    @Test
    void whoIsSignedInTiesHisAccountHimself() {
        Http browser = People.signIn(People.LI_OF_HUAXIN);
        CompanyDoor.Departure departure =
                CompanyDoor.departure(browser, CompanyDoor.post(browser, "/profile/company-sign-in", Map.of()));
        assertEquals(
                "/profile?done=company-connected",
                comeBack(departure, "s-li", "li.other@" + DOMAIN, (right, claims) -> right.says(claims.build())));
        CompanyDoor.Departure later = CompanyDoor.leave("li.other@" + DOMAIN);
        assertEquals(
                "/orders",
                comeBack(later, "s-li", "li.other@" + DOMAIN, (right, claims) -> right.says(claims.build())));
        assertTrue(later.browser().get("/profile").body().contains(People.LI_OF_HUAXIN));
    }

    @Test
    void withoutPasswordsOnlyTheAdministratorKeepsHis() {
        String mail = "no.password@" + DOMAIN;
        CompanyDoor.Departure departure = CompanyDoor.leave(mail);
        comeBack(departure, "s-password", mail, (right, claims) -> right.says(claims.build()));
        Kontor.sql()
                .update(
                        "update identity.person set password_hash ="
                                + " (select password_hash from identity.person where email = ?) where email = ?",
                        People.LI_OF_HUAXIN,
                        mail);
        assertEquals(303, People.trySignIn(Kontor.http(), mail, People.PASSWORD).statusCode());
        assertEquals(303, CompanyDoor.enter(li, provider.issuer(), "", false).statusCode());
        try {
            assertEquals(
                    422, People.trySignIn(Kontor.http(), mail, People.PASSWORD).statusCode());
            People.signIn(People.LI_OF_HUAXIN);
        } finally {
            assertEquals(303, CompanyDoor.enter(li, provider.issuer(), "", true).statusCode());
        }
    }

    @Test
    void whoLeftTheCompanyDoesNotComeBackByTheProvider() {
        String mail = "leaver@" + DOMAIN;
        CompanyDoor.Departure departure = CompanyDoor.leave(mail);
        comeBack(departure, "s-leaver", mail, (right, claims) -> right.says(claims.build()));
        Kontor.sql().update("update identity.person set active = false where email = ?", mail);
        assertEquals(303, departure.browser().get("/orders").statusCode());
        CompanyDoor.Departure again = CompanyDoor.leave(mail);
        assertEquals(REFUSED, comeBack(again, "s-leaver", mail, (right, claims) -> right.says(claims.build())));
    }

    @Test
    void aDomainCountsForOneCompanyAndOnlyOnceVerified() {
        Http emma = People.signIn(People.EMMA_OF_BLUEPEAK);
        CompanyDoor.claim(emma, DOMAIN);
        HttpResponse<String> verified = CompanyDoor.verify(DOMAIN);
        assertEquals(422, verified.statusCode());
        HttpResponse<String> refused = CompanyDoor.enter(emma, provider.issuer(), "secret", true);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("must be verified"), refused.body());
        Kontor.sql()
                .update("delete from identity.mail_domain where company_id ="
                        + " (select id from organisation.company where name like 'Bluepeak%')");
        assertFalse(li.get("/company-sign-in").body().contains("kontor_"));
        HttpResponse<String> gmail =
                CompanyDoor.post(emma, "/company-sign-in", Map.of("verb", "claim", "domain", "gmail.com"));
        assertEquals(422, gmail.statusCode());
    }

    @Test
    void theSecretIsKeptSealed() {
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.identity_provider"
                                        + " where position('secret'::bytea in client_secret) > 0 or length(client_secret) < 30"));
        assertFalse(li.get("/company-sign-in").body().contains("value=\"secret\""));
    }
}
