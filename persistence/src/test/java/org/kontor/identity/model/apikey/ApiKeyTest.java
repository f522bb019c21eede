package org.kontor.identity.model.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.kernel.Rule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

class ApiKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String HOME = "192.0.2.1";

    private final String secret = KeySecret.make(new SecureRandom());

    @Test
    void aSecretIsKnownByItsPrefixAndMistypingByItsChecksum() {
        assertTrue(secret.matches("kontor_key_[0-9A-Za-z]{49}"), secret);
        assertTrue(KeySecret.mayBeKey(secret));
        for (int at = KeySecret.PREFIX.length(); at < secret.length(); at++) {
            char other = secret.charAt(at) == 'x' ? 'y' : 'x';
            assertFalse(KeySecret.mayBeKey(secret.substring(0, at) + other + secret.substring(at + 1)), "at " + at);
        }
        assertFalse(KeySecret.mayBeKey(""));
        assertFalse(KeySecret.mayBeKey("k".repeat(101)));
        assertTrue(KeySecret.mayBeKey("kontor_demo_nordwerk_7f3c9a51d2e84b06"), "of the older kind");
    }

    @Test
    void twoSecretsAreNeverAlike() {
        assertEquals(
                1000,
                Stream.generate(() -> KeySecret.make(new SecureRandom()))
                        .limit(1000)
                        .distinct()
                        .count());
    }

    @Test
    void holdsUntilItsEnd() {
        ApiKey key = key("", NOW.plusSeconds(60));
        assertNull(key.refusal(HOME, NOW.plusSeconds(59)));
        assertEquals(KeyRefusal.EXPIRED, key.refusal(HOME, NOW.plusSeconds(60)));
    }

    @Test
    void holdsFromItsAddressesOnly() {
        ApiKey key = key("192.0.2.0/24, 2001:db8::/32", null);
        assertNull(key.refusal(HOME, NOW));
        assertNull(key.refusal("2001:db8::7", NOW));
        assertEquals(KeyRefusal.ADDRESS, key.refusal("198.51.100.1", NOW));
    }

    @Test
    void holdsNoMoreOnceWithdrawn() {
        ApiKey key = key("", null);
        key.withdraw("Anna", NOW);
        assertEquals(KeyRefusal.WITHDRAWN, key.refusal(HOME, NOW));
        assertBreaks(IdentityRule.KEY_NOT_ACTIVE, () -> key.withdraw("Anna", NOW));
        assertBreaks(IdentityRule.KEY_NOT_ACTIVE, () -> rotate(key, Duration.ZERO));
    }

    @Test
    void livesTwoYearsAtMost() {
        assertBreaks(IdentityRule.KEY_EXPIRY_WRONG, () -> key("", NOW));
        assertBreaks(IdentityRule.KEY_EXPIRY_WRONG, () -> key("", NOW.plus(Duration.ofDays(732))));
        assertEquals(NOW.plus(ApiKey.LONGEST), key("", null).expiresAt());
    }

    @Test
    void theOldSecretGoesOnForTheOverlapAndNoLonger() {
        ApiKey old = key("192.0.2.0/24", NOW.plus(Duration.ofDays(90)));
        ApiKey next = rotate(old, Duration.ofHours(24));
        assertNull(old.refusal(HOME, NOW.plus(Duration.ofHours(23))));
        assertEquals(KeyRefusal.EXPIRED, old.refusal(HOME, NOW.plus(Duration.ofHours(24))));
        assertNull(next.refusal(HOME, NOW.plus(Duration.ofDays(89))));
        assertEquals(old.permissions(), next.permissions());
        assertEquals(old.addressRanges(), next.addressRanges());
        assertBreaks(IdentityRule.KEY_EXPIRY_WRONG, () -> rotate(old, Duration.ofDays(31)));
    }

    @Test
    void rotatingNeverLengthensTheOldOne() {
        ApiKey old = key("", NOW.plusSeconds(60));
        rotate(old, Duration.ofDays(30));
        assertEquals(NOW.plusSeconds(60), old.expiresAt());
    }

    @Test
    void aKeyMayNoMoreThanItsMakerAndNeverWhatIsForPeople() {
        Instant end = NOW.plusSeconds(9);
        Reach own = new Reach(List.of(
                new Reach.Holding("order.read", Scope.COMPANY, 1L, null),
                new Reach.Holding("company.read", Scope.COMPANY, 1L, end),
                new Reach.Holding("order.place", Scope.UNIT, 1L, null),
                new Reach.Holding("apikey.manage", Scope.COMPANY, 1L, null)));
        KeyPermissions.check(Set.of("order.read", "company.read"), false, own, end);
        assertBreaks(IdentityRule.KEY_MAY_NOTHING, () -> KeyPermissions.check(Set.of(), false, own, end));
        for (String more : Set.of("order.place", "catalog.read")) {
            assertBreaks(IdentityRule.KEY_EXCEEDS_MAKER, () -> KeyPermissions.check(Set.of(more), false, own, end));
        }
        assertBreaks(
                IdentityRule.KEY_EXCEEDS_MAKER,
                () -> KeyPermissions.check(Set.of("company.read"), false, own, end.plusSeconds(1)));
        for (String never : Set.of("apikey.manage", "approval.decide", "account.edit", "staff.order.read", "system")) {
            assertBreaks(IdentityRule.KEY_MAY_NEVER, () -> KeyPermissions.check(Set.of(never), false, own, end));
        }
        assertBreaks(IdentityRule.KEY_MAY_NEVER, () -> KeyPermissions.check(Set.of("order.read"), true, own, end));
    }

    private ApiKey key(String addresses, Instant end) {
        return ApiKey.make(
                new ApiKey.Wish("Warehouse", 1L, Set.of("order.read"), addresses, end), secret, 7L, "Anna", NOW);
    }

    private static ApiKey rotate(ApiKey key, Duration overlap) {
        return key.rotate(KeySecret.make(new SecureRandom()), key.permissions(), overlap, 7L, "Anna", NOW);
    }

    private static void assertBreaks(Rule rule, Executable verb) {
        assertEquals(rule, assertThrows(RuleViolated.class, verb).rule());
    }
}
