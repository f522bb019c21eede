package org.kontor.shell.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2f/evil.example",
                "javascript:alert(1)",
                "/cart\r\nSet-Cookie: a=b",
                "/sign-out",
                "/sign-in",
                "/api/v1/orders",
                "/cart;x",
                "cart",
                "/cart#x"
            })
    void whatIsNoPageOfOursLeadsHome(String wanted) {
        assertEquals("/", NextPage.of(wanted, "/"));
    }

    @Test
    void aPageOfOursIsGoneTo() {
        assertEquals("/search?q=M6%20x&page=2", NextPage.of("/search?q=M6%20x&page=2", "/"));
        assertEquals("/office/orders", NextPage.of("/office/orders", "/"));
        assertEquals("/profile", NextPage.of("/profile", "/"));
    }
}
