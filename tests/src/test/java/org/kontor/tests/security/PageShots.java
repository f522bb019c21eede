package org.kontor.tests.security;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.kontor.tests.Http;

/** The forms that pages offer to somebody who may use them, filled in so that they would do something. */
final class PageShots {

    /**
     * A request that changes something if it is allowed.
     *
     * @param name the same for all ways to fill in one form for one button
     * @param json whether the body is JSON, else a form without its secret
     * @param owner who was offered it
     */
    record Shot(String name, String method, String path, String body, boolean json, String owner) {

        Shot with(String otherPath, String otherBody) {
            return new Shot(name, method, otherPath, otherBody, json, owner);
        }
    }

    private final String fresh;
    private final Map<String, Shot> shots = new LinkedHashMap<>();

    /** @param fresh a domain that nobody has */
    PageShots(String fresh) {
        this.fresh = fresh;
    }

    List<Shot> all() {
        return List.copyOf(shots.values());
    }

    /** @return whether the page was shown */
    boolean gather(Http http, String owner, String path) {
        HttpResponse<String> answer = http.get(path);
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return answer.statusCode() == 200;
        }
        Document page = Jsoup.parse(
                answer.body(), http.request(path).GET().build().uri().toString());
        for (FormElement form : page.select("form[method=post]").forms()) {
            for (boolean other : new boolean[] {false, true}) {
                fill(form, path, owner, other);
            }
        }
        return true;
    }

    private void fill(FormElement form, String path, String owner, boolean other) {
        String action = form.attr("action").replaceAll("#.*", "");
        String target = action.isEmpty() ? path : action;
        List<String[]> fields = new ArrayList<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            if (!field.hasAttr("disabled") && !field.attr("name").equals("csrf")) {
                String value = value(field, other);
                if (value != null) {
                    fields.add(new String[] {field.attr("name"), value});
                }
            }
        }
        List<Element> buttons = form.select("button[name]:not([disabled])");
        if (form.select("button:not([name])").size() > 0 || buttons.isEmpty()) {
            add(target, fields, null, owner, other);
        }
        buttons.forEach(button -> add(target, fields, button, owner, other));
    }

    private void add(String path, List<String[]> fields, Element button, String owner, boolean other) {
        List<String[]> all = new ArrayList<>(fields);
        if (button != null) {
            all.add(new String[] {button.attr("name"), button.attr("value")});
        }
        String verb = fields.stream()
                .filter(field -> List.of("do", "form", "act", "setting").contains(field[0]))
                .map(field -> " " + field[1])
                .collect(Collectors.joining());
        String name = "POST " + path.replaceAll("[0-9]{5,}", "N") + verb
                + (button == null
                        ? ""
                        : " " + button.attr("name") + "=" + button.attr("value").replaceAll("[0-9]{5,}", "N"))
                + " ("
                + fields.stream().map(field -> field[0]).distinct().limit(4).collect(Collectors.joining(" ")) + ")";
        String body = all.stream()
                .map(field -> encode(field[0]) + "=" + encode(field[1]))
                .collect(Collectors.joining("&"));
        shots.putIfAbsent(name + other, new Shot(name, "POST", path, body, false, owner));
    }

    /** What a person would enter; null: nothing is sent. */
    private String value(Element field, boolean other) {
        String type = field.tagName().equals("input") ? field.attr("type") : field.tagName();
        String now = field.val();
        return switch (type) {
            case "hidden", "submit" -> now;
            case "checkbox", "radio" -> field.hasAttr("checked") != other ? now.isEmpty() ? "on" : now : null;
            case "select" -> {
                List<Element> options = field.select("option:not([disabled])");
                Element chosen = options.stream()
                        .filter(o -> o.hasAttr("selected"))
                        .findFirst()
                        .orElse(null);
                if (other && !options.isEmpty()) {
                    chosen = options.get(options.size() - 1);
                }
                yield chosen != null
                        ? chosen.val()
                        : options.isEmpty() ? "" : options.get(0).val();
            }
            case "date" -> LocalDate.now().plusDays(other ? 25 : 20).toString();
            case "email" -> "new" + (other ? "2" : "1") + "@" + fresh;
            case "number" -> other ? "8" : "7";
            case "password" -> "kontor-demo";
            case "url" -> "https://idp2." + fresh;
            case "file" -> null;
            default -> typed(field, now, other);
        };
    }

    private String typed(Element field, String now, boolean other) {
        if (List.of("decimal", "numeric").contains(field.attr("inputmode"))) {
            return now.isEmpty() ? "7" : other ? "1" : now;
        }
        if (field.attr("placeholder").contains("@")
                || field.id().equals("domain")
                || field.attr("name").matches("code|domain")) {
            return "x" + (other ? "2" : "1") + "." + fresh;
        }
        return now.isEmpty() ? "Text " + (other ? 2 : 1) : other ? now : now + " 2";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
