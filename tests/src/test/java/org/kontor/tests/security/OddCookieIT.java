package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.People;

/** Cookies that others have set at our address, whatever is in them, do not keep our own from counting. */
class OddCookieIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    static Stream<String> oddCookies() {
        return Stream.of(
                "x=ü",
                "x=小",
                "ü=x",
                "x=\t",
                "x=a\u007fb",
                "x=\u0001",
                "x=@{;\"",
                "x=",
                "=",
                "x=\"y",
                "x=\"ü;y\"",
                "x",
                "x=ü; y=ü; z",
                ";;; x=ü");
    }

    @ParameterizedTest
    @MethodSource("oddCookies")
    @ValueSource(strings = "KONTORVIEWED=@@; KONTORFORM=")
    void whoSendsAnOddCookieIsAnsweredAsAVisitor(String cookie) {
        for (String session : List.of("", "KONTORSESSION=none; ")) {
            RawHttp.Answer answer = RawHttp.send("GET", "/sign-in", "Cookie", session + cookie);
            assertEquals(200, answer.status(), cookie);
            assertTrue(answer.body().contains("name=\"password\""), answer.body());
        }
    }

    @ParameterizedTest
    @MethodSource("oddCookies")
    void aBrowserWithAnOddCookieSignsInAndStaysSo(String odd) {
        RawHttp.Answer page = RawHttp.send("GET", "/sign-in", "Cookie", odd);
        String token = page.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String fields = "csrf=" + token + "&email=" + People.ANNA_OF_NORDWERK.replace("@", "%40") + "&password="
                + People.PASSWORD;
        for (String cookies : besideOdd(own(page, "KONTORFORM"), odd)) {
            RawHttp.Answer in = RawHttp.send("POST", "/sign-in", "Cookie", cookies, "Content-Type", FORM, "", fields);
            assertEquals(303, in.status(), cookies + "\n" + in.body());
            for (String signedIn : besideOdd(own(in, "KONTORSESSION"), odd)) {
                assertEquals(
                        200, RawHttp.send("GET", "/cart", "Cookie", signedIn).status(), signedIn);
            }
            String session = own(in, "KONTORSESSION");
            assertEquals(
                    200,
                    RawHttp.send("GET", "/cart", "Cookie", odd, "Cookie", session)
                            .status(),
                    "in a line of its own " + odd);
        }
    }

    private static List<String> besideOdd(String own, String odd) {
        return List.of(own + "; " + odd, odd + "; " + own, odd + ";" + own + ";" + odd);
    }

    private static String own(RawHttp.Answer answer, String name) {
        return answer.header("set-cookie").replaceAll("(?s).*(" + name + "=[^;]+).*", "$1");
    }
}
