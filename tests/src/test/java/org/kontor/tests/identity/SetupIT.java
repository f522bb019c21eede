package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.launcher.Layout;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** A Kontor without demo data has no administrator and no password; the code in its log makes the first one. */
class SetupIT {

    private static final String EMAIL = "boss@house.example";
    private static final String PASSWORD = "vier blaue Segel im Hafen";
    private static final Pattern CODE = Pattern.compile("the code is ([A-Za-z0-9_-]{43})");

    @Test
    void whereThereIsAnAdministratorThePageIsNotThere() {
        assertEquals(404, Kontor.http().get("/setup").statusCode());
        assertEquals(404, People.signIn(People.ADMINISTRATOR).get("/setup").statusCode());
    }

    @Test
    void theFirstAdministratorIsMadeByTheCodeInTheLogAndGoesThroughTheSteps() throws IOException {
        Path folder = Layout.find().root().resolve("tests/target/setup");
        try (KontorServer server =
                KontorServer.start(KontorOptions.forTests(folder).withoutDemo())) {
            Http http = new Http(server.http());
            String code = code(server);
            assertEquals(200, http.get("/setup").statusCode());
            HttpResponse<String> wrong = admin(http, "A".repeat(43), PASSWORD);
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("not the code"), wrong.body());
            assertTrue(admin(http, code, "password1234").body().contains("tried first"));
            assertEquals("/setup?step=house", Accounts.location(admin(http, code, PASSWORD)));
            assertEquals(404, new Http(server.http()).get("/setup").statusCode(), "the steps are the administrator's");

            Map<String, String> house = Map.of("act", "house", "house", "Elbe Trading", "currency", "xyz");
            assertTrue(Accounts.post(http, "/setup?step=house", house).body().contains("no currency XYZ"));
            house = Map.of("act", "house", "house", "Elbe Trading", "currency", "cny");
            assertEquals(303, Accounts.post(http, "/setup?step=house", house).statusCode());
            assertTrue(http.get("/help").body().contains("Elbe Trading"), "its name stands on every page");
            assertEquals(
                    303,
                    Accounts.post(http, "/setup?step=mail", Map.of("act", "letter"))
                            .statusCode());
            Probe.until(
                    "the letter of trial is sent",
                    () -> http.get("/setup?step=mail").body(),
                    page -> page.contains("has accepted the e-mail"));
            for (String step : new String[] {"catalog", "demo", "finish"}) {
                assertEquals(200, http.get("/setup?step=" + step).statusCode(), step);
            }
            assertTrue(http.get("/setup?step=catalog").body().contains("There are no articles yet"));

            assertEquals(
                    "/office/", Accounts.location(Accounts.post(http, "/setup?step=finish", Map.of("act", "finish"))));
            assertEquals(404, http.get("/setup").statusCode());
            assertEquals(200, http.get("/office/").statusCode());
            assertEquals(
                    1,
                    new Sql(server.database())
                            .count("select count(*) from identity.membership where role_code = 'administrator'"));
        }
    }

    private static HttpResponse<String> admin(Http http, String code, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("act", "admin");
        form.put("code", code);
        form.put("name", "The Boss");
        form.put("email", EMAIL);
        form.put("password", password);
        return Accounts.post(http, "/setup", form);
    }

    private static String code(KontorServer server) throws IOException {
        Matcher code = CODE.matcher(Files.readString(server.logFile()));
        String found = "";
        while (code.find()) {
            found = code.group(1);
        }
        assertTrue(!found.isEmpty(), "no code in " + server.logFile());
        return found;
    }
}
