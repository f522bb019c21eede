package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A closed page stays closed however its address is written: two hundred ways each. */
class DoorIT {

    private static final List<String> SUFFIXES = List.of(
            ".xhtml",
            ".XHTML",
            ".jsf",
            ".faces",
            ".html",
            ".jsp",
            ".css",
            ".js",
            "/",
            "//",
            "/.",
            "/..",
            ";",
            ";x",
            ";x=y",
            ";.css",
            ";jsessionid=1",
            "%00",
            "%00.css",
            "%20",
            "%09",
            "%0a",
            "%0d%0a",
            "%3b",
            "%3bx",
            "%2e",
            "%2f",
            "%5c",
            "%23",
            "%3f",
            "%25",
            "%252e",
            "~",
            ".bak",
            "/a.css",
            "/assets/kontor.css",
            "/..;/assets/x");
    private static final List<String> PREFIXES = List.of(
            "/.",
            "/./",
            "//",
            "///",
            "/;",
            "/;x",
            "/%2e",
            "/%2f",
            "/%5c",
            "/\\",
            "/assets/..",
            "/assets/../",
            "/assets/..;",
            "/assets/%2e%2e",
            "/assets/.%2e",
            "/assets/%2e%2e%2f",
            "/assets/..%2f",
            "/assets/..%5c",
            "/assets//..",
            "/sign-in/..",
            "/sign-in;/..",
            "/help/..",
            "/help;x/..",
            "/preferences/../",
            "/jakarta.faces.resource/..",
            "/jakarta.faces.resource/..;",
            "/api/v1/ping/../../..",
            "/api/v1/ping/..;/..;/..;",
            "/favicon.ico/..",
            "/robots.txt;/..",
            "/error/..",
            "/error;/..",
            "/WEB-INF/..",
            "/web-inf/../",
            "/%c0%ae%c0%ae",
            "/%c0%af",
            "/%e0%80%af",
            "/.%00",
            "http://localhost",
            "http://evil.example");
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private static final List<String> METHODS =
            List.of("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "get", "FOO");
    private static final Map<String, String> HEADERS = Map.of(
            "X-Original-URL", "/sign-in",
            "X-Rewrite-URL", "/sign-in",
            "X-HTTP-Method-Override", "OPTIONS",
            "X-Forwarded-For", "127.0.0.1",
            "X-Forwarded-Prefix", "/assets",
            "X-Forwarded-Host", "evil.example",
            "X-Remote-User", "admin",
            "X-Auth-Token", "1",
            "Authorization", "Basic YWRtaW46YWRtaW4=");

    /** Every page that is not for everybody, as the routes of the program have it, and some operations. */
    static Stream<String> protectedPages() throws IOException {
        return Stream.concat(
                MatrixTable.closedPages().stream(),
                Stream.of("/api/v1/orders", "/api/v1/cart", "/api/v1/reports/sales"));
    }

    static Stream<String> officePages() throws IOException {
        return Stream.concat(
                PermissionsIT.officePages().stream(), Stream.of("/api/v1/reports/sales", "/api/v1/imports/1"));
    }

    @ParameterizedTest
    @MethodSource("protectedPages")
    void nobodyGetsInUninvited(String path) {
        assertEquals(Map.of(), open(path, ""));
    }

    @ParameterizedTest
    @MethodSource("officePages")
    void aBuyerDoesNotGetIntoTheBackOffice(String path) {
        assertEquals(Map.of(), open(path, sessionOf(People.ANNA_OF_NORDWERK)));
    }

    /** Of the back-office, what is not for the order desk. */
    static Stream<String> notForTheDesk() throws IOException {
        return PermissionsIT.officePages().stream()
                .filter(page -> java.util.Set.of("staff.audit.read", "staff.message.manage", "staff.apikey.manage")
                        .contains(PermissionsIT.OFFICE.getOrDefault(page, "")));
    }

    @ParameterizedTest
    @MethodSource("notForTheDesk")
    void staffDoNotGetWhereTheirRoleDoesNotReach(String path) {
        assertEquals(Map.of(), open(path, sessionOf(People.ORDER_DESK)));
    }

    private static String sessionOf(String person) {
        return SESSIONS.computeIfAbsent(
                person,
                who -> People.trySignIn(Kontor.http(), who, People.PASSWORD).headers().allValues("set-cookie").stream()
                        .filter(cookie -> cookie.startsWith("KONTORSESSION"))
                        .map(cookie -> cookie.replaceAll(";.*", ""))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/pages/cart/cart.xhtml",
                "/WEB-INF/templates/portal.xhtml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/classes/org/kontor/shell/Texts.class"
            })
    void theInsideOfTheProgramIsNoPage(String path) {
        Map<String, Integer> open = open(path, "");
        assertEquals(Map.of(), open);
    }

    private static Map<String, Integer> open(String path, String cookie) {
        Set<String> ways = ways(path);
        assertTrue(ways.size() + METHODS.size() + HEADERS.size() >= 200, path + " only " + ways.size());
        Map<String, Integer> open = new ConcurrentSkipListMap<>();
        ways.parallelStream().forEach(way -> note(open, "GET " + way, RawHttp.send("GET", way, "Cookie", cookie)));
        for (String method : METHODS) {
            note(open, method + " " + path, RawHttp.send(method, path, "Cookie", cookie));
        }
        HEADERS.forEach((name, value) ->
                note(open, name + " " + path, RawHttp.send("GET", path, "Cookie", cookie, name, value)));
        return open;
    }

    /** Everything but a refusal or the way to the sign-in page; a fault of ours is no refusal. */
    private static void note(Map<String, Integer> open, String way, RawHttp.Answer answer) {
        boolean refused =
                answer.status() == 0 || answer.status() >= 400 && answer.status() <= 499 || answer.status() == 501;
        boolean toSignIn = answer.status() == 303 && answer.header("Location").startsWith("/sign-in");
        if (!refused && !toSignIn) {
            open.put(way, answer.status());
        }
    }

    private static Set<String> ways(String path) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(path);
        SUFFIXES.forEach(suffix -> ways.add(path + suffix));
        PREFIXES.forEach(prefix -> ways.add(prefix + path));
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            ways.add(path.substring(0, i) + String.format("%%%02x", (int) c) + path.substring(i + 1));
            ways.add(path.substring(0, i) + String.format("%%25%02x", (int) c) + path.substring(i + 1));
            if (c == '/') {
                for (String between : List.of("//", "/./", "/;/", ";/", ";x=y/", "/x/../", "/%2e/", "\\", "/x/..;/")) {
                    ways.add(path.substring(0, i) + between + path.substring(i + 1));
                }
            }
        }
        for (String suffix : List.of("", ".xhtml", ".faces", ".css", ";x", ";.css", "%2e", "%00", "/", "/..;/", "?x")) {
            for (String prefix : List.of(
                    "//",
                    "/./",
                    "/;x",
                    "/%2e/",
                    "/help/../",
                    "/assets/..;/",
                    "/WEB-INF/..;/",
                    "/\\",
                    "/%5c",
                    "/.;/",
                    "/sign-in/..;/",
                    "/..%2f")) {
                ways.add(prefix + path.substring(1) + suffix);
                ways.add(prefix + path.substring(1).replace("/", "%2F") + suffix);
            }
        }
        if (path.startsWith("/office") || path.startsWith("/WEB") || path.startsWith("/META")) {
            ways.add(path.toUpperCase(java.util.Locale.ROOT));
            ways.add(path.toLowerCase(java.util.Locale.ROOT));
        }
        return ways;
    }
}
