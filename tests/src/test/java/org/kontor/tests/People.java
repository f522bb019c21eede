package org.kontor.tests;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's people and programs, and how they sign in by the ordinary form. */
public final class People {

    public static final String PASSWORD = "kontor-demo";
    public static final String ANNA_OF_NORDWERK = "anna.schmidt@nordwerk.example";
    public static final String LI_OF_HUAXIN = "li.wei@huaxin.example";
    public static final String EMMA_OF_BLUEPEAK = "emma.carter@bluepeak.example";
    public static final String ORDER_DESK = "sales@kontor.example";
    public static final String OPERATIONS = "ops@kontor.example";
    public static final String ADMINISTRATOR = "admin@kontor.example";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private People() {}

    /** A client with the session of this person. */
    public static Http signIn(String email) {
        return signIn(Kontor.http(), email);
    }

    /** The same client, now with the session of this person. */
    public static Http signIn(Http http, String email) {
        HttpResponse<String> answer = trySignIn(http, email, PASSWORD);
        if (answer.statusCode() != 303) {
            throw new AssertionError(email + " cannot sign in: " + answer.statusCode() + "\n" + answer.body());
        }
        return http;
    }

    /** One try to sign in, as the browser makes it. */
    public static HttpResponse<String> trySignIn(Http http, String email, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", token(http.get("/sign-in")));
        form.put("email", email);
        form.put("password", password);
        return http.postForm("/sign-in", form);
    }

    /** The secret that forms of this page carry. */
    public static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no form token in " + page.uri() + ", status " + page.statusCode());
        }
        return token.group(1);
    }
}
