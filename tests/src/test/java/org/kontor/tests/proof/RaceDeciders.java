package org.kontor.tests.proof;

import java.net.URI;
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
import org.kontor.tests.Sql;

/**
 * People who decide about requests while others take them back: each of two at once, so that whoever is second must be told
 * so. Whatever they are answered is right, as long as it is an answer and the books agree in the end.
 */
final class RaceDeciders implements AutoCloseable {

    private static final String SOPHIE = "sophie.lang@nordwerk.example";
    static final int NO_ANSWER = 0;

    /** Taken, not asked any more, too late; or the node was on its way down or up. */
    private static final Set<Integer> EXPECTED = Set.of(200, 403, 409, NO_ANSWER, 404, 503);

    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    /** One of them, with the secret that his forms carry. */
    private record Decider(Http http, String token) {

        static Decider of(Http http, String email) {
            People.signIn(http, email);
            return new Decider(http, People.token(http.get("/profile")));
        }

        /** @return the status; {@link #NO_ANSWER} when the node died over it */
        Integer post(String path, String body) {
            try {
                return http.postJson(
                                path, body, "Idempotency-Key", UUID.randomUUID().toString(), "X-Csrf-Token", token)
                        .statusCode();
            } catch (AssertionError noAnswer) {
                return NO_ANSWER;
            }
        }

        String sha256(String approval) {
            try {
                Matcher found = SHA256.matcher(http.get(approval).body());
                return found.find() ? found.group(1) : null;
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
        sophie = Decider.of(new Http(http), SOPHIE);
        anna = Decider.of(new Http(http), People.ANNA_OF_NORDWERK);
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
