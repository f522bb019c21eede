package org.kontor.tests.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.Layout;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** The listener at which TLS ends in the server: what works on the plain one works there, and cookies stay in it. */
class SecureListenerIT {

    private static final String KEY = "kontor_demo_nordwerk_7f3c9a51d2e84b06";

    @Test
    void peopleSignInThereAndNoCookieLeavesTls() {
        Http anna = Shown.nobody();
        HttpResponse<String> answer = People.trySignIn(anna, People.ANNA_OF_NORDWERK, People.PASSWORD);
        assertEquals(303, answer.statusCode(), answer.body());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("KONTORSESSION=")), cookies::toString);
        for (String cookie : cookies) {
            assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("secure"), cookie);
        }
        HttpResponse<String> orders = anna.get("/orders");
        assertEquals(200, orders.statusCode());
        assertTrue(orders.headers().firstValue("Strict-Transport-Security").isPresent());
    }

    @Test
    void keysWorkThereAsOnThePlainListener() {
        assertEquals(200, Shown.nobody().withKey(KEY).get("/api/v1/orders").statusCode());
        assertEquals(401, Shown.nobody().get("/api/v1/orders").statusCode());
    }

    @Test
    void whoShowsACertificateThatNobodyKnowsStillReachesThePages() {
        assertEquals(
                200, Authority.selfSigned("Nobody").caller().get("/sign-in").statusCode());
    }

    @Test
    void itSpeaksTls13AndTls12() {
        for (String version : List.of("TLSv1.3", "TLSv1.2")) {
            SSLParameters parameters = new SSLParameters();
            parameters.setProtocols(new String[] {version});
            Http caller =
                    new Http(Kontor.server().https(), Shown.connections(null).sslParameters(parameters));
            HttpResponse<String> answer = caller.get("/sign-in");
            assertEquals(version, answer.sslSession().orElseThrow().getProtocol());
        }
    }

    @Test
    void nobodyButItsOwnerReadsTheServersKey() throws java.io.IOException {
        Path tls = Layout.find().root().resolve("tests/target/kontor/tls");
        for (String file : List.of("server.p12", "password")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tls.resolve(file))), file);
        }
    }
}
