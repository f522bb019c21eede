package org.kontor.tests.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.trade.ImportClient;

/** The list of personnel as a job of the job centre, and over REST by the company's own system. */
class AbsenceListIT {

    private static final String JONAS = "jonas.weber@nordwerk.example";
    private static final String MIA = "mia.hoffmann@nordwerk.example";
    private static final String SOPHIE = "sophie.lang@nordwerk.example";

    private final LocalDate day = LocalDate.now().plusYears(3);

    @AfterEach
    void nobodyIsAway() {
        Kontor.sql().update("delete from approval.absence where from_day >= ?::date", day.toString());
    }

    @Test
    void asAJobItIsTakenOnceAndMayBeCorrected() {
        ImportClient client = new ImportClient(Kontor.http());
        String company = Kontor.sql().one("select number from organisation.company where id = 1");
        String file = "company number,e-mail,first day,last day,substitute\n"
                + line(company, JONAS, 0, 4, SOPHIE)
                + line(company, "nobody@nordwerk.example", 0, 4, "")
                + line(company, MIA, 0, 1, People.LI_OF_HUAXIN)
                + line("no such company", MIA, 0, 1, "")
                + line(company, MIA, 3, 2, "")
                + line(company, MIA, 10, 14, "")
                + line(company, MIA, 12, 16, "");
        assertEquals(List.of(7, 2, 5, 0, 2, 0), counts(client.taken("absences", file)));
        assertEquals(List.of(7, 2, 5, 2, 0, 0), counts(client.taken("absences", file)));
        assertEquals(2, kept());
        String corrected =
                file.replace(day.plusDays(4).toString(), day.plusDays(5).toString());
        assertEquals(List.of(7, 2, 5, 1, 0, 1), counts(client.taken("absences", corrected)));
        Kontor.sql().update("update approval.absence set source = 'kontor' where from_day >= ?::date", day.toString());
        assertEquals(
                List.of(7, 1, 6, 1, 0, 0), counts(client.taken("absences", file)), "what people entered is theirs");
    }

    @Test
    void overRestTheCompanyHandsInItsOwn() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String file = JONAS + "," + day + "," + day.plusDays(4) + "," + SOPHIE + "\n" + People.LI_OF_HUAXIN + "," + day
                + "," + day + ",\n";
        assertTrue(post(anna, "?dryRun=true", file).body().contains("\"taken\":1"));
        assertEquals(0, kept());
        HttpResponse<String> taken = post(anna, "", file);
        assertTrue(taken.body().contains("\"line\":2,\"rule\":\"approval.absence-invalid\""), taken.body());
        assertTrue(post(anna, "", file).body().contains("\"unchanged\":1"));
        assertEquals(1, kept());
        assertTrue(anna.get("/api/v1/absences").body().contains("\"deputy\":\"Sophie Lang\""));
        assertEquals(403, post(People.signIn(MIA), "", file).statusCode());
        assertEquals(422, post(anna, "", " ").statusCode());
    }

    private static HttpResponse<String> post(Http who, String parameters, String file) {
        return who.send(who.request("/api/v1/absences" + parameters)
                .header("Content-Type", "text/csv")
                .header("X-CSRF-Token", People.token(who.get("/profile")))
                .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    private String line(String company, String who, int from, int until, String deputy) {
        return company + "," + who + "," + day.plusDays(from) + "," + day.plusDays(until) + "," + deputy + "\n";
    }

    private long kept() {
        return Kontor.sql().count("select count(*) from approval.absence where from_day >= ?::date", day.toString());
    }

    private static List<Integer> counts(JsonObject run) {
        return List.of("read", "taken", "refused", "unchanged", "created", "changed").stream()
                .map(name -> run.getInt(name))
                .toList();
    }
}
