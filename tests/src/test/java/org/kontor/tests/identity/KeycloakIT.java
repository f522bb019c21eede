package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;

/** People of a company sign in at a real Keycloak. */
class KeycloakIT {

    private static final String DOMAIN = "idp-test.example";
    private static final String GRETA = "greta.lund@" + DOMAIN;

    private static Keycloak keycloak;
    private static Http anna;

    @BeforeAll
    static void aCompanyEntersItsProvider() {
        keycloak = Keycloak.start();
        anna = People.signIn(People.ANNA_OF_NORDWERK);
        CompanyDoor.open(anna, DOMAIN, keycloak.issuer(), "kontor-client-secret-of-the-test");
    }

    @AfterAll
    static void everythingEnds() {
        if (keycloak != null) {
            keycloak.close();
        }
        CompanyDoor.forget(DOMAIN);
    }

    private static Http signIn(String mail, String user, String password, String leadsTo) {
        CompanyDoor.Departure departure = CompanyDoor.leave(mail);
        String back = keycloak.signIn(departure.address(), user, password);
        assertEquals(leadsTo, CompanyDoor.arrive(departure.browser(), back));
        return departure.browser();
    }

    @Test
    void theFirstSignInMakesAMemberTheSecondKnowsHimAndANewKeyOfTheProviderIsFound() {
        Http greta = signIn(GRETA, "greta", "keycloak-greta", "/orders");
        assertEquals(200, greta.get("/orders").statusCode());
        assertTrue(greta.get("/profile").body().contains("Greta Lund"));
        assertEquals(
                "buyer",
                Kontor.sql()
                        .one(
                                "select m.role_code from identity.membership m join identity.person p on p.id = m.person_id"
                                        + " join organisation.company c on c.id = m.company_id"
                                        + " where p.email = ? and c.name like 'Nordwerk%'",
                                GRETA));
        Kontor.sql().update("update identity.person set email = ? where email = ?", "moved@" + DOMAIN, GRETA);
        signIn(GRETA, "greta", "keycloak-greta", "/orders");
        keycloak.changeKey();
        Http again = signIn(GRETA, "greta", "keycloak-greta", "/orders");
        assertEquals(200, again.get("/orders").statusCode());
        assertEquals(1, Kontor.sql().count("select count(*) from identity.person where name = ?", "Greta Lund"));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.session where bound_company_id is null"
                                        + " and person_id = (select id from identity.person where email = ?)",
                                "moved@" + DOMAIN));
    }

    /** Keycloak says so itself, over the back channel. */
    @Test
    void whoSignsOutAtTheProviderIsSignedOutHere() {
        Http greta = signIn(GRETA, "greta", "keycloak-greta", "/orders");
        Http otto = signIn("otto@" + DOMAIN, "otto", "keycloak-otto", "/orders");
        assertEquals(200, greta.get("/orders").statusCode());
        keycloak.signOut("greta");
        Probe.until("Greta is signed out", () -> greta.get("/orders").statusCode(), status -> status == 303);
        assertEquals(200, otto.get("/orders").statusCode(), "nobody else is");
        assertEquals(
                200,
                signIn(GRETA, "greta", "keycloak-greta", "/orders")
                        .get("/orders")
                        .statusCode());
    }

    @Test
    void whoseAddressIsNotVerifiedOrOfAnotherDomainStaysOutside() {
        signIn("a@" + DOMAIN, "unverified", "keycloak-una", "/sign-in?refused=provider-refused");
        signIn("b@" + DOMAIN, "stranger", "keycloak-sten", "/sign-in?refused=provider-refused");
        Http notEmma = signIn("c@" + DOMAIN, "takeover", "keycloak-emma", "/sign-in?refused=provider-refused");
        assertEquals(303, notEmma.get("/orders").statusCode());
        String page = anna.get("/company-sign-in").body();
        assertTrue(page.contains("has not verified the mail address"), page);
        assertTrue(page.contains("in none of your verified domains"), page);
        assertTrue(page.contains("stranger@elsewhere.example"), page);
    }
}
