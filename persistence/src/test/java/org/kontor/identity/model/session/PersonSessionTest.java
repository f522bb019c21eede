package org.kontor.identity.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

class PersonSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final PersonSession buyer = PersonSession.start(7, 1L, "10.0.0.1", null, NOW);
    private final PersonSession staff = PersonSession.start(8, null, "10.0.0.2", null, NOW);

    @Test
    void endsAfterAnHourOfRest() {
        assertTrue(buyer.isAlive(NOW.plus(Duration.ofMinutes(59))));
        assertFalse(buyer.isAlive(NOW.plus(Duration.ofMinutes(60))));
    }

    @Test
    void isOverOnceItWasRevoked() {
        buyer.revoke(NOW.plusSeconds(1));
        assertFalse(buyer.isAlive(NOW.plusSeconds(1)));
    }

    @Test
    void aBuyerChangesTheCompanyAndStaffHaveNone() {
        buyer.workFor(2);
        assertEquals(2, buyer.companyId());
        assertRule(IdentityRule.NOT_ALLOWED, () -> staff.workFor(2));
        assertNull(staff.companyId());
    }

    @Test
    void staffActForABuyerForAnHour() {
        staff.actFor(7, 1, "asked on the telephone", NOW);
        assertEquals(7, staff.actingForId(NOW.plus(Duration.ofMinutes(59))));
        assertNull(staff.actingForId(NOW.plus(Duration.ofMinutes(60))));
        staff.stopActing();
        assertNull(staff.actingForId(NOW));
    }

    @Test
    void nobodyActsWithoutSayingWhatFor() {
        assertRule(IdentityRule.REASON_NEEDED, () -> staff.actFor(7, 1, " x ", NOW));
        assertRule(IdentityRule.REASON_NEEDED, () -> staff.actFor(7, 1, null, NOW));
        assertRule(IdentityRule.REASON_NEEDED, () -> staff.actFor(7, 1, "x".repeat(501), NOW));
        assertNull(staff.actingForId(NOW));
    }

    @Test
    void aBuyerActsForNobody() {
        assertRule(IdentityRule.NOT_ALLOWED, () -> buyer.actFor(9, 1, "asked on the telephone", NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Linux
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0 | Edge, Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1 | Safari, iPhone
            Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36 | Chrome, Android
            curl/8 | ''
            """)
    void aBrowserIsKnownByProgramAndSystem(String header, String label) {
        assertEquals(label, AgentLabel.of(header));
    }

    private static void assertRule(IdentityRule rule, Runnable work) {
        assertEquals(rule, assertThrows(RuleViolated.class, work::run).rule());
    }
}
