package org.kontor.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The ports of one running Kontor: the well-known ones, all moved by the same offset. */
public record Ports(int offset) {

    private static final int HIGHEST_OFFSET = 11_000;
    private static final int TRIES = 200;

    /** Above the other ports at any offset, and below those that systems give to outgoing connections (from 32768 on Linux). */
    private static final int FIRST_POSTGRES = 21_432;

    public Ports {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new CannotStart(
                    "KONTOR_PORT_OFFSET must be between 0 and " + HIGHEST_OFFSET + ", but is " + offset + ".");
        }
    }

    /** The offset from KONTOR_PORT_OFFSET, none when it is not set. */
    public static Ports fromEnvironment() {
        String offset = System.getenv().getOrDefault("KONTOR_PORT_OFFSET", "0");
        try {
            return new Ports(Integer.parseInt(offset.strip()));
        } catch (NumberFormatException wrong) {
            throw new CannotStart("KONTOR_PORT_OFFSET must be a whole number, but is '" + offset + "'.", wrong);
        }
    }

    /** An offset at which every port is free now: for tests and proofs, beside whatever else runs. */
    public static Ports free() {
        for (int i = 0; i < TRIES; i++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(100, HIGHEST_OFFSET / 10) * 10);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new CannotStart("Found no free ports for a second Kontor on this machine.");
    }

    public int http() {
        return 8080 + offset;
    }

    public int https() {
        return 8443 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int postgres() {
        return FIRST_POSTGRES + offset;
    }

    public int smtp() {
        return 2525 + offset;
    }

    public int cluster() {
        return 7600 + offset;
    }

    /** What is needed by name, without the database's port. */
    Map<String, Integer> ofServer() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("HTTP", http());
        ports.put("HTTPS", https());
        ports.put("management", management());
        ports.put("mail sandbox", smtp());
        ports.put("cluster", cluster());
        ports.put("broker", 5445 + offset);
        ports.put("recovery", 4712 + offset);
        ports.put("transaction status", 4713 + offset);
        return ports;
    }

    private Map<String, Integer> taken() {
        Map<String, Integer> all = ofServer();
        all.put("PostgreSQL", postgres());
        return all.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Fails, naming the ports and the way out, when another program has one of them. */
    static void mustBeFree(Map<String, Integer> wanted) {
        String taken = wanted.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new CannotStart("Already in use by another program: port " + taken
                    + ". Stop that program, or start on other ports: KONTOR_PORT_OFFSET=" + free().offset()
                    + " mvn -Prun");
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
