package org.kontor.identity.model.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.kernel.RuleViolated;

class MailDomainTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Example.COM, example.com",
        "@sub.example.co.uk, sub.example.co.uk",
        "bücher.example, xn--bcher-kva.example",
        "例子.example, xn--fsqu00a.example",
    })
    void aDomainHasOneForm(String text, String domain) {
        assertEquals(domain, MailDomain.normal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "exa mple.com",
                "example.com/x",
                "a@example.com",
                "192.0.2.1",
                ".com",
                "-a.example"
            })
    void anythingElseIsNone(String text) {
        assertBreaks(IdentityRule.MAIL_DOMAIN_WRONG, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "QQ.com", "163.com"})
    void whereAnybodyGetsAnAddressNobodyOwnsTheDomain(String text) {
        assertBreaks(IdentityRule.MAIL_DOMAIN_PUBLIC, text);
    }

    private static void assertBreaks(IdentityRule rule, String text) {
        assertEquals(
                rule,
                assertThrows(RuleViolated.class, () -> MailDomain.normal(text)).rule());
    }

    @Test
    void theDomainOfAnAddressIsWhatStandsBehindItsOnlySign() {
        assertEquals(Optional.of("example.com"), MailDomain.of("greta@Example.COM"));
        for (String none :
                new String[] {"", "greta", "@example.com", "a@b@example.com", "greta@localhost", "greta@ex ample.com"
                }) {
            assertEquals(Optional.empty(), MailDomain.of(none), none);
        }
        assertEquals(Optional.empty(), MailDomain.of(null));
    }

    @Test
    void itCountsOnlyWhileEvidenceStands() {
        MailDomain domain = new MailDomain(1, "example.com", "t", "Anna", NOW);
        assertFalse(domain.isVerified());
        assertEquals(
                IdentityRule.EVIDENCE_NEEDED,
                assertThrows(RuleViolated.class, () -> domain.verify(" ", "Mei", NOW))
                        .rule());
        domain.verify("TXT seen", "Mei", NOW);
        assertTrue(domain.isVerified());
        domain.refute();
        assertFalse(domain.isVerified());
    }

    @Test
    void aSessionOfACompanysProviderWorksForThatCompanyOnly() {
        PersonSession session = PersonSession.start(1, 7L, "192.0.2.1", null, NOW);
        session.bind(null);
        assertEquals(
                IdentityRule.NOT_ALLOWED,
                assertThrows(RuleViolated.class, () -> session.workFor(8)).rule());
        session.workFor(7);
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.example/realm, true",
        "http://127.0.0.1:8890/realms/x, true",
        "https://login.example/?a=b, false",
        "https://login.example/#x, false",
        "https://u:p@login.example/, false",
        "ftp://login.example/, false",
        "login.example, false",
        "https://, false",
    })
    void anIssuerIsAnAddress(String text, boolean right) {
        assertEquals(right, IdentityProvider.isIssuer(text));
    }
}
