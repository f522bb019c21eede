package org.kontor.tests.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.tests.Kontor;

/** Sends a request byte by byte as given: what a client library would put right or refuse arrives as it is. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** An answer; names of headers in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** @param target the path as it stands in the request line */
    static Answer send(String method, String target, String... headers) {
        return sendFrom("127.0.0.1", method, target, headers);
    }

    /** @param from the loopback address that the request comes from */
    static Answer sendFrom(String from, String method, String target, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        request.append("Host: localhost:").append(port()).append("\r\nConnection: close\r\n");
        String body = "";
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].isEmpty()) {
                body = headers[i + 1];
            } else {
                request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            }
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return exchange(from, request + "\r\n" + body);
    }

    private static Answer exchange(String from, String request) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port()), PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return parse(read(socket.getInputStream()));
        } catch (IOException failed) {
            throw new AssertionError("no answer to\n" + request, failed);
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("the answer does not end: " + bytes.toString(StandardCharsets.UTF_8), silent);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, Map.of(), text);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line : text.substring(0, end).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "\n" + other);
            }
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), headers, text.substring(end + 4));
    }

    private static int port() {
        return Kontor.server().ports().http();
    }
}
