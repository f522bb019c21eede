package org.kontor.shell.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cart;x",
                "/cart;jsessionid=1",
                "//cart",
                "/cart//",
                "/./cart",
                "/office/../cart",
                "/office/%2e%2e/cart",
                "/%2e/cart",
                "/office%2fx",
                "/office%2Fx",
                "/office%5cx",
                "/office\\x",
                "/%63art",
                "/c%61rt",
                "/cart%00",
                "/cart%0a",
                "/cart%7f",
                "/cart%",
                "/cart%2",
                "/cart%zz",
                "/cart%25",
                "/cart%3bx",
                "/%c0%ae%c0%ae/cart",
                "/%c0%af",
                "/cart%ff",
                "/cart\u00a0",
                "/cart ",
                "/%c2%85",
                "cart",
                ""
            })
    void whatCouldBeReadInTwoWaysIsRefused(String path) {
        assertTrue(RequestPath.decoded(path).isEmpty(), path);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/cart, /cart",
        "/product/ISO4762-M6X20-A2, /product/ISO4762-M6X20-A2",
        "/product/a%20b, /product/a b",
        "/product/%E4%BD%A0, /product/你",
        "/office/orders.xhtml, /office/orders.xhtml",
        "/product/a+b, /product/a+b",
        "/product/85123A%22, '/product/85123A\"'"
    })
    void theOnlyFormOfAPathIsRead(String raw, String decoded) {
        assertEquals(Optional.of(decoded), RequestPath.decoded(raw));
    }
}
