package org.kontor.identity.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNameTest {

    @Test
    void isReadAsItIsWritten() {
        assertEquals(
                CallerName.ofPerson(51),
                CallerName.parse(CallerName.ofPerson(51).toString()));
        assertEquals(
                CallerName.ofSession(51, 345),
                CallerName.parse(CallerName.ofSession(51, 345).toString()));
        assertEquals("person-51-s345", CallerName.ofSession(51, 345).toString());
        assertEquals("key-7", CallerName.ofKey(7).toString());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "anonymous",
                "person-",
                "person-x",
                "person-1 ",
                "admin-1",
                "key-1-s2",
                "person-1-s",
                "person-1-sx",
                "person-1-s2-s3",
                "person-12345678901234567890"
            })
    void whatWeDidNotWriteIsNobody(String name) {
        assertNull(CallerName.parse(name));
    }

    @Test
    void theCommandNeverTellsThePassword() {
        assertFalse(new SignInCommand("a@b.example", "secret-word", "10.0.0.1", null)
                .toString()
                .contains("secret-word"));
    }
}
