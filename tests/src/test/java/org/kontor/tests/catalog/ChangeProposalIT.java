package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** What one of staff saves of an article waits until a colleague agrees, where an administrator wants that. */
class ChangeProposalIT {

    private static final Sql SQL = Kontor.sql();
    private static final String CHANGES = "/office/article-changes";
    private static final int ROUNDS = 12;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "EYES-" + mark;
    private final String page = "/office/product/" + sku;
    private final Http admin = People.signIn(People.ADMINISTRATOR);
    private final Http operations = People.signIn(People.OPERATIONS);
    private final String adminToken = People.token(admin.get(CHANGES));
    private final String operationsToken = People.token(operations.get(CHANGES));

    @BeforeEach
    void article() {
        SQL.update(
                "insert into catalog.product (sku, name_en, name_zh, text_en, released_at, active, unit, category_id)"
                        + " select ?, 'Watched screw', '螺钉', 'Short', now() - interval '1 day', true, 'C62', min(id)"
                        + " from catalog.category",
                sku);
        assertEquals(303, need("TEXTS", "LIFE").statusCode());
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.second_person");
        SQL.update("delete from catalog.product where sku = ?", sku);
    }

    private static HttpResponse<String> post(Http who, String token, String address, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", token);
        return who.postForm(address, form, "Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> need(String... kinds) {
        Map<String, String> form = new HashMap<>(Map.of("do", "need"));
        List.of(kinds).forEach(kind -> form.put("need-" + kind, "1"));
        return post(admin, adminToken, CHANGES, form);
    }

    private String version() {
        return SQL.one("select version from catalog.product where sku = ?", sku);
    }

    private HttpResponse<String> rename(String name) {
        return post(
                operations,
                operationsToken,
                page,
                Map.of(
                        "do", "texts",
                        "version", version(),
                        "name-en", name,
                        "name-zh", "螺钉",
                        "text-en", "Short",
                        "note-texts", "As the maker writes it"));
    }

    private String proposed(String name) {
        HttpResponse<String> answer = rename(name);
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("?done=proposed"));
        return SQL.one(
                "select c.id from catalog.change_proposal c join catalog.product p on p.id = c.product_id"
                        + " where p.sku = ? and c.state = 'WAITING'",
                sku);
    }

    private static HttpResponse<String> decide(Http who, String token, String id, String verb) {
        return post(who, token, CHANGES, Map.of("do", verb, "id", id, "reason-" + id, "Not like this"));
    }

    private static int due(Http who) {
        Matcher tile = Pattern.compile("href=\"/office/article-changes\"><b>([0-9]+)")
                .matcher(who.get("/office").body());
        assertTrue(tile.find(), "the workbench tells");
        return Integer.parseInt(tile.group(1));
    }

    private String name() {
        return SQL.one("select name_en from catalog.product where sku = ?", sku);
    }

    private static String state(String id) {
        return SQL.one("select state from catalog.change_proposal where id = cast(? as bigint)", id);
    }

    @Test
    void theArticleStaysAsItWasUntilAColleagueAgrees() {
        String before = version();
        int forOperations = due(operations);
        int forAdmin = due(admin);
        String id = proposed("Renamed screw");
        assertEquals(forAdmin + 1, due(admin), "it waits for a colleague");
        assertEquals(forOperations, due(operations), "who proposed it does not decide");
        assertEquals("Watched screw/" + before, name() + "/" + version());
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        assertTrue(buyer.get("/product/" + sku).body().contains("Watched screw"));
        assertTrue(operations.get(page).body().contains("A change waits for a second person"));
        String list = admin.get(CHANGES).body();
        assertTrue(
                list.contains("<del>Watched screw</del>")
                        && list.contains("<ins>Renamed screw</ins>")
                        && list.contains("As the maker writes it"),
                list);
        assertFalse(list.contains("<del>Short</del>"), "what does not change is not shown");

        HttpResponse<String> again = rename("Another screw");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("waits for a second person already"), again.body());

        HttpResponse<String> done = decide(admin, adminToken, id, "approve");
        assertTrue(done.headers().firstValue("Location").orElseThrow().endsWith("?done=change-approve"), done.body());
        assertEquals("Renamed screw", name());
        assertTrue(buyer.get("/product/" + sku).body().contains("Renamed screw"));
        assertFalse(operations.get(page).body().contains("A change waits for a second person"));
        String trail =
                SQL.one("select string_agg(detail::text, ' ') from compliance.audit_entry where object_key = ?", sku);
        String proposer = SQL.one("select name from identity.person where email = ?", People.OPERATIONS);
        String decider = SQL.one("select name from identity.person where email = ?", People.ADMINISTRATOR);
        assertTrue(trail.contains(proposer) && trail.contains(decider) && trail.contains("APPROVED"), trail);
    }

    @Test
    void whatNeedsNobodyElseIsSavedAtOnceAndOnlyAnAdministratorSaysWhatDoes() {
        HttpResponse<String> words = post(
                operations, operationsToken, page, Map.of("do", "keywords", "version", version(), "keywords", "bolt"));
        assertTrue(words.headers().firstValue("Location").orElseThrow().endsWith("?done=saved"), words.body());
        assertEquals("bolt", SQL.one("select keywords from catalog.product where sku = ?", sku));
        assertEquals(
                403,
                post(operations, operationsToken, CHANGES, Map.of("do", "need")).statusCode());
        Http desk = People.signIn(People.ORDER_DESK);
        String id = proposed("Renamed screw");
        assertEquals(200, desk.get(CHANGES).statusCode());
        assertEquals(
                403,
                decide(desk, People.token(desk.get(CHANGES)), id, "approve").statusCode());
        assertEquals(404, decide(admin, adminToken, "999999999", "approve").statusCode());
        assertEquals(303, need().statusCode());
        assertEquals(303, decide(operations, operationsToken, id, "withdraw").statusCode());
        assertTrue(
                rename("At once").headers().firstValue("Location").orElseThrow().endsWith("?done=saved"));
        assertEquals("At once", name());
    }

    @Test
    void nobodyAgreesWithHimself() {
        String id = proposed("Renamed screw");
        String own = operations.get(CHANGES).body();
        assertTrue(own.contains("You proposed this yourself") && own.contains("value=\"withdraw\""), own);
        HttpResponse<String> alone = decide(operations, operationsToken, id, "approve");
        assertEquals(422, alone.statusCode());
        assertTrue(alone.body().contains("a colleague has to decide"), alone.body());
        assertEquals(422, decide(operations, operationsToken, id, "refuse").statusCode());
        for (String state : List.of("APPROVED", "STALE")) {
            String past = "update catalog.change_proposal set state = '" + state + "', decided_by_id = proposed_by_id,"
                    + " decided_by = proposed_by, decided_at = now() where id = " + id;
            AssertionError refused = assertThrows(AssertionError.class, () -> SQL.update(past));
            assertTrue(String.valueOf(refused.getCause()).contains("four_eyes"), String.valueOf(refused.getCause()));
        }
        assertEquals("WAITING/Watched screw", state(id) + "/" + name());
    }

    @Test
    void aRefusalSaysWhyAndOnlyTheProposerTakesBack() {
        String id = proposed("Renamed screw");
        HttpResponse<String> silent =
                post(admin, adminToken, CHANGES, Map.of("do", "refuse", "id", id, "reason-" + id, " "));
        assertEquals(422, silent.statusCode());
        assertTrue(silent.body().contains("Say why it is refused"), silent.body());
        assertEquals(422, decide(admin, adminToken, id, "withdraw").statusCode());
        assertEquals(303, decide(admin, adminToken, id, "refuse").statusCode());
        assertEquals("REFUSED/Watched screw", state(id) + "/" + name());
        assertTrue(operations.get(CHANGES).body().contains("Reason: Not like this"));
        HttpResponse<String> late = decide(operations, operationsToken, id, "withdraw");
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("has decided about this change already"), late.body());
    }

    @Test
    void whatChangedMeanwhileIsShownAndNotOverwritten() {
        String id = proposed("Renamed screw");
        SQL.update("update catalog.product set name_en = 'Imported screw', version = version + 1 where sku = ?", sku);
        String list = admin.get(CHANGES).body();
        assertTrue(list.contains("The article has changed since") && list.contains("Imported screw"), list);
        HttpResponse<String> done = decide(admin, adminToken, id, "approve");
        assertTrue(done.headers().firstValue("Location").orElseThrow().contains("done=change-stale"), done.body());
        assertEquals("STALE/Imported screw", state(id) + "/" + name());

        String other = proposed("Renamed screw");
        SQL.update("update catalog.product set text_en = 'Imported', version = version + 1 where sku = ?", sku);
        assertEquals(303, decide(admin, adminToken, other, "approve").statusCode());
        assertEquals(
                "Renamed screw/Imported",
                SQL.one("select name_en || '/' || text_en from catalog.product where sku = ?", sku));
    }

    @Test
    void anArticleIsReleasedByTwo() {
        SQL.update("update catalog.product set released_at = null, active = false where sku = ?", sku);
        HttpResponse<String> answer = post(
                operations,
                operationsToken,
                page,
                Map.of("do", "life", "version", version(), "released", "2026-01-05T08:00"));
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("?done=proposed"), answer.body());
        assertEquals(
                "f",
                SQL.one("select active::text from catalog.product where sku = ?", sku)
                        .substring(0, 1));
        String id = SQL.one("select max(id) from catalog.change_proposal where kind = 'LIFE'");
        assertEquals(303, decide(admin, adminToken, id, "approve").statusCode());
        assertEquals("true", SQL.one("select (released_at is not null)::text from catalog.product where sku = ?", sku));
    }

    @Test
    void ofAllWhoDecideAtOnceOneDoes() throws Exception {
        Http second = People.signIn(People.ADMINISTRATOR);
        String secondToken = People.token(second.get(CHANGES));
        ExecutorService all = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String before = name();
                long version = Long.parseLong(version());
                String id = proposed("Round " + round);
                CyclicBarrier start = new CyclicBarrier(4);
                List<Callable<Integer>> deciding = List.of(
                        () -> at(start, admin, adminToken, id, "approve"),
                        () -> at(start, second, secondToken, id, "approve"),
                        () -> at(start, second, secondToken, id, "refuse"),
                        () -> at(start, operations, operationsToken, id, "withdraw"));
                int decided = 0;
                for (Future<Integer> answer : all.invokeAll(deciding)) {
                    decided += answer.get() == 303 ? 1 : 0;
                }
                assertEquals(1, decided, "decisions about " + id);
                boolean approved = state(id).equals("APPROVED");
                assertEquals(approved ? "Round " + round : before, name());
                assertEquals(version + (approved ? 1 : 0), Long.parseLong(version()));
            }
        } finally {
            all.shutdownNow();
        }
    }

    private static int at(CyclicBarrier start, Http who, String token, String id, String verb) throws Exception {
        start.await();
        return decide(who, token, id, verb).statusCode();
    }
}
