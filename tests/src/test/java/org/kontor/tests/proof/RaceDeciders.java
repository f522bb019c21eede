package org.kontor.tests.proof;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Http;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/**
 * People who decide about requests while others take them back: each of two at once, so that whoever is second must be told
 * so. Whatever they are answered is right, as long as it is an answer and the books agree in the end.
 */
final class RaceDeciders implements AutoCloseable {

    private static final String SOPHIE = "sophie.lang@nordwerk.example";
    static final int NO_ANSWER = 0;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Taken, not asked any more, too late; or the node was on its way down or up. */
    private static final Set<Integer> EXPECTED = Set.of(200, 403, 409, NO_ANSWER, 404, 503);

    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    /** One of them. Who was signed in at a node that died signs in again. */
    private static final class Decider {

        private final Http http;
        private final String email;
        private String token;

        Decider(Http http, String email) {
            this.http = http;
            this.email = email;
            signIn();
        }

        private synchronized void signIn() {
            HttpResponse<String> profile = http.get("/profile");
            if (profile.statusCode() != 200) {
                People.signIn(http, email);
                profile = http.get("/profile");
            }
            token = People.token(profile);
        }

        /** @return the status; {@link #NO_ANSWER} when the node died over it */
        Integer post(String path, String body) {
            int status = once(path, body);
            if (status == 401) {
                signIn();
                return once(path, body);
            }
            return status;
        }

        private int once(String path, String body) {
            try {
                return http.postJson(
                                path, body, "Idempotency-Key", UUID.randomUUID().toString(), "X-Csrf-Token", token)
                        .statusCode();
            } catch (AssertionError noAnswer) {
                return NO_ANSWER;
            }
        }

        /** The version of the order to decide on; null when it waits no more. */
        String sha256(String approval) {
            HttpResponse<String> answer =
                    Probe.until("an answer about " + approval, PATIENCE, () -> ask(approval), given -> given != null);
            Matcher found = SHA256.matcher(answer.body());
            return found.find() ? found.group(1) : null;
        }

        private HttpResponse<String> ask(String approval) {
            try {
                HttpResponse<String> answer = http.get(approval);
                if (answer.statusCode() == 401) {
                    signIn();
                    return null;
                }
                return answer.statusCode() == 503 ? null : answer;
            } catch (AssertionError noAnswer) {
                return null;
            }
        }
    }

    private final Decider sophie;
    private final Decider anna;
    private final long annaId;
    private final ExecutorService both = Executors.newCachedThreadPool();

    RaceDeciders(URI http, Sql sql) {
        sophie = new Decider(new Http(http), SOPHIE);
        anna = new Decider(new Http(http), People.ANNA_OF_NORDWERK);
        annaId = sql.count("select id from identity.person where email = ?", People.ANNA_OF_NORDWERK);
    }

    /**
     * @param how 0 to 3
     * @param pieces of the one line of the order
     * @param withdraw takes the order back
     * @return statuses that no racer should see
     */
    List<Integer> decide(String number, int how, int pieces, Callable<Integer> withdraw) throws Exception {
        String approval = "api/v1/approvals/" + number;
        String sha256 = sophie.sha256(approval);
        if (sha256 == null) {
            return List.of();
        }
        String version = ",\"comment\":\"race\",\"sha256\":\"" + sha256 + "\"";
        String approve = "{\"verdict\":\"APPROVE\"" + version + "}";
        String refuse = "{\"verdict\":\"REFUSE\"" + version + "}";
        String cut = pieces < 2
                ? approve
                : "{\"verdict\":\"APPROVE\",\"lines\":[{\"lineNo\":1,\"quantity\":" + (pieces - 1) + "}]" + version
                        + "}";
        return switch (how) {
            case 0 ->
                atOnce(
                        () -> sophie.post(approval + "/decision", approve),
                        () -> sophie.post(approval + "/decision", approve));
            case 1 -> atOnce(() -> sophie.post(approval + "/decision", refuse), withdraw);
            case 2 -> atOnce(() -> sophie.post(approval + "/decision", cut), withdraw);
            default ->
                atOnce(
                        () -> {
                            sophie.post(approval + "/forward", "{\"to\":" + annaId + version + "}");
                            return anna.post(approval + "/decision", approve);
                        },
                        () -> sophie.post(approval + "/decision", refuse));
        };
    }

    private List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        List<Integer> odd = new ArrayList<>();
        for (Future<Integer> answer : both.invokeAll(List.of(one, other))) {
            int status = answer.get();
            if (!EXPECTED.contains(status)) {
                odd.add(status);
            }
        }
        return odd;
    }

    @Override
    public void close() {
        both.shutdownNow();
    }
}
