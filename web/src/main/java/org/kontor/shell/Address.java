package org.kontor.shell;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Address of one of our pages with its parameters in a fixed order, so that the same view always has the same address.
 * Values that are null or blank are left out.
 */
public record Address(String path, List<Parameter> parameters) implements Serializable {

    /** One name and value. */
    public record Parameter(String name, String value) implements Serializable {}

    public Address {
        parameters = List.copyOf(parameters);
    }

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** With one more parameter, or unchanged when there is no value. */
    public Address with(String name, Object value) {
        String text = Objects.toString(value, "");
        if (text.isBlank()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, text));
        return new Address(path, more);
    }

    /** Without any parameter of that name. */
    public Address without(String name) {
        return new Address(
                path, parameters.stream().filter(p -> !p.name().equals(name)).toList());
    }

    /** Without this one of several equally named parameters. */
    public Address without(String name, String value) {
        Parameter gone = new Parameter(name, value);
        return new Address(
                path, parameters.stream().filter(p -> !p.equals(gone)).toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char mark = '?';
        for (Parameter p : parameters) {
            text.append(mark).append(encoded(p.name())).append('=').append(encoded(p.value()));
            mark = '&';
        }
        return text.toString();
    }

    /** The address of the page of one thing; its number may have slashes, which stay. */
    public static String path(String page, String number) {
        return page
                + URLEncoder.encode(number, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
