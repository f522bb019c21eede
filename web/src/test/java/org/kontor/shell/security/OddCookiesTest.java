package org.kontor.shell.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OddCookiesTest {

    @Test
    void onlyTheOddOnesAreLeftOut() {
        assertEquals("a=1; b=\"2\"", OddCookies.usual("a=1; x=\u00fc; b=\"2\";\u00fc=1;y=\t\u007f"));
        assertEquals("", OddCookies.usual("x=\u00e5\u00b0\u008f"));
        assertEquals("KONTORSESSION=a.b", OddCookies.usual(" KONTORSESSION=a.b ;; x=\u0001"));
    }
}
