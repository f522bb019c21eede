package org.kontor.shell.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cookie with a sign that no cookie may have (RFC 6265, section 4.1.1: none but visible ASCII) would make the server fail
 * before anything of ours is asked. Other programs at the same address set such; each is left out, those beside it count.
 * Stands before all else, for the server reads cookies to find the session.
 */
public final class OddCookies implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(OddCookies::before);
    }

    private static HttpHandler before(HttpHandler next) {
        return exchange -> {
            leaveOut(exchange);
            next.handleRequest(exchange);
        };
    }

    private static void leaveOut(HttpServerExchange exchange) {
        HeaderValues sent = exchange.getRequestHeaders().get(Headers.COOKIE);
        if (sent == null || sent.stream().noneMatch(OddCookies::isOdd)) {
            return;
        }
        List<String> usual = sent.stream().map(OddCookies::usual).toList();
        exchange.getRequestHeaders().remove(Headers.COOKIE);
        exchange.getRequestHeaders().addAll(Headers.COOKIE, new ArrayList<>(usual));
    }

    /** The same line of cookies without the odd ones. */
    static String usual(String line) {
        return Arrays.stream(line.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !isOdd(cookie))
                .collect(Collectors.joining("; "));
    }

    private static boolean isOdd(String text) {
        return text.chars().anyMatch(sign -> sign < ' ' || sign > '~');
    }
}
