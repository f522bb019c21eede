package org.kontor.tests.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** The trail as people read it: staff all of it, a company's administrator what concerns his company. */
class AuditPageIT {

    private static final String ADMINISTRATOR_OF_NORDWERK = "select p.email from identity.person p join"
            + " identity.membership m on m.person_id = p.id join identity.role_permission rp on rp.role_code = m.role_code"
            + " where m.company_id = 1 and rp.permission = 'company.manage' and p.active order by p.id limit 1";

    @Test
    void whoChangesHisLanguageIsInTheTrailByNameWithOldAndNewAndTheRequest() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        Kontor.sql().update("update identity.person set theme = 'auto' where email = ?", People.ANNA_OF_NORDWERK);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(anna.get("/profile")));
        form.put("theme", "dark");
        HttpResponse<String> answer = anna.postForm("/preferences", form);
        assertEquals(303, answer.statusCode(), answer.body());
        String request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertEquals(
                "auto dark",
                Kontor.sql()
                        .one(
                                "select (detail -> 'theme' ->> 'old') || ' ' || (detail -> 'theme' ->> 'new') from"
                                        + " compliance.audit_entry where request = ? and object = 'person' and actor like 'person-%'"
                                        + " and company_id = 1",
                                request));
        HttpResponse<String> page = People.signIn(People.ADMINISTRATOR).get("/office/audit?object=person&who=Anna");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("K-" + request.substring(28).toUpperCase(java.util.Locale.ROOT)), page.body());
        assertTrue(page.body().contains("Colours"), "the field has no name");
        Kontor.sql().update("update identity.person set theme = 'auto' where email = ?", People.ANNA_OF_NORDWERK);
    }

    @Test
    void staffProveTheTrailAndTakeItAsAFile() {
        Http admin = People.signIn(People.ADMINISTRATOR);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(admin.get("/office/audit")));
        form.put("verb", "verify");
        HttpResponse<String> proved = admin.postForm("/office/audit", form, "Sec-Fetch-Site", "same-origin");
        assertEquals(200, proved.statusCode());
        assertTrue(proved.body().contains("The audit trail is intact."), proved.body());
        HttpResponse<String> file = admin.get("/api/v1/audit?object=company");
        assertEquals(200, file.statusCode());
        assertTrue(file.body().startsWith("entry,at,actor,"), file.body());
        assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals(
                "1",
                Kontor.sql()
                        .one(
                                "select count(*) from compliance.audit_entry where action = 'exported' and request = ?",
                                file.headers().firstValue("X-Request-Id").orElseThrow()));
    }

    @Test
    void whoIsRefusedIsInTheTrail() {
        HttpResponse<String> refused = People.signIn(People.ORDER_DESK).get("/office/audit");
        assertEquals(403, refused.statusCode());
        assertEquals(
                "/office/audit",
                Kontor.sql()
                        .one(
                                "select object_key from compliance.audit_entry where action = 'refused' and request = ?",
                                refused.headers().firstValue("X-Request-Id").orElseThrow()));
    }

    @Test
    void aFailedSignInIsInTheTrailWithoutWhatWasTyped() {
        String before =
                Kontor.sql().one("select count(*) from compliance.audit_entry where action = 'sign-in-refused'");
        People.trySignIn(Kontor.http(), "nobody-" + System.nanoTime() + "@example.org", "my-secret-word");
        assertEquals(
                Long.parseLong(before) + 1,
                Kontor.sql().count("select count(*) from compliance.audit_entry where action = 'sign-in-refused'"));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from compliance.audit_entry where detail::text like '%my-secret-word%' or"
                                        + " object_key like '%@example.org'"));
    }

    @Test
    void aCompanysAdministratorReadsHisCompanysHistoryAlone() {
        String mark = "Foreign" + System.nanoTime();
        Kontor.sql().update("update organisation.company set phone = ? where id = 3", mark);
        Kontor.sql().update("update organisation.company set phone = ? where id = 1", "Own" + mark);
        HttpResponse<String> page =
                People.signIn(Kontor.sql().one(ADMINISTRATOR_OF_NORDWERK)).get("/history");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Own" + mark), page.body());
        assertFalse(page.body().replace("Own" + mark, "").contains(mark));
        Kontor.sql().update("update organisation.company set phone = null where id in (1, 3)");
    }
}
