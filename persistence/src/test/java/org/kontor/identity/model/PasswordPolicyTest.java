package org.kontor.identity.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;

class PasswordPolicyTest {

    private static final String EMAIL = "anna.schmidt@nordwerk.example";

    private static void assertRule(IdentityRule rule, String password) {
        RuleViolated broken = assertThrows(RuleViolated.class, () -> PasswordPolicy.check(password, EMAIL), password);
        assertEquals(rule, broken.rule(), password);
    }

    @Test
    void twelveCharactersAreNeededAndOneHundredAndTwentyEightAllowed() {
        String long128 = "correct horse battery staple ".repeat(5).substring(0, 128);
        assertRule(IdentityRule.PASSWORD_TOO_SHORT, "elevenchars");
        assertRule(IdentityRule.PASSWORD_TOO_SHORT, null);
        assertDoesNotThrow(() -> PasswordPolicy.check(long128, EMAIL));
        assertRule(IdentityRule.PASSWORD_TOO_LONG, long128 + "x");
    }

    @Test
    void charactersAreCountedNotTheirBytes() {
        assertRule(IdentityRule.PASSWORD_TOO_SHORT, "\uD83D\uDE80".repeat(11));
        assertDoesNotThrow(() -> PasswordPolicy.check(
                "\u8239\u5728\u6E2F\u53E3\u7B49\u5F85\u98CE\u5411\u6539\u53D8\u4E4B\u524D", EMAIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "P@ssw0rd1234",
                "passwordpassword",
                "Welcome2026!!",
                "123456789012",
                "qwertyuiop123",
                "qwertzuiopasdf",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "adminadmin2026",
                "letmein12345",
                "kontor-kontor",
                "anna.schmidt1",
                "Nordwerk-2026!",
                "iloveyou12345",
                "098765432109",
                "changeme12345"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertRule(IdentityRule.PASSWORD_TOO_COMMON, password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "vier blaue Segel im Hafen",
                "the password of my uncle's boat",
                "Kx9!mQ2#vL7p",
                "tulpenzwiebel",
                "7391 4826 0574",
                "sehr lange summer nacht"
            })
    void whatIsLongAndOwnIsTakenWithoutRulesAboutCharacters(String password) {
        assertDoesNotThrow(() -> PasswordPolicy.check(password, EMAIL));
    }
}
