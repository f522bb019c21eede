package org.kontor.identity.gateway;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses of other people's choice the server calls: by TLS, by name, outside. What lies on this machine or in
 * its neighbourhood is not called, unless whoever runs the server names the host. An address that changes between this
 * look and the call gains nothing: the certificate must be that of the name.
 */
final class OutsideAddress {

    private static final int LONGEST = 1000;

    private final boolean loopback;
    private final Set<String> inside;

    /**
     * @param loopback whether plain HTTP on this machine is called, for tests
     * @param inside hosts of the own network that may be called
     */
    OutsideAddress(boolean loopback, Set<String> inside) {
        this.loopback = loopback;
        this.inside = inside;
    }

    static OutsideAddress ofEnvironment() {
        String hosts = System.getenv().getOrDefault("KONTOR_OIDC_INSIDE_HOSTS", "");
        return new OutsideAddress(
                "true".equals(System.getenv("KONTOR_OIDC_LOOPBACK")),
                Arrays.stream(hosts.split("[,\\s]+"))
                        .filter(host -> !host.isEmpty())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws NotCallable when it is not to be called */
    URI check(String text) throws NotCallable {
        return check(text, false);
    }

    /**
     * For what bears a signature of its own.
     *
     * @param plain whether it may come without TLS
     * @throws NotCallable when it is not to be called
     */
    URI check(String text, boolean plain) throws NotCallable {
        if (text == null || text.length() > LONGEST) {
            throw new NotCallable("no address");
        }
        try {
            URI uri = URI.create(text);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new NotCallable("no address of a host");
            }
            InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
            boolean local = Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
            if (loopback && local && Set.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
            if (!"https".equals(uri.getScheme()) && !(plain && "http".equals(uri.getScheme()))) {
                throw new NotCallable("not https");
            }
            boolean named = inside.contains(uri.getHost().toLowerCase(Locale.ROOT));
            if (!named && Arrays.stream(addresses).anyMatch(OutsideAddress::isInside)) {
                throw new NotCallable("inside");
            }
            return uri;
        } catch (IllegalArgumentException unreadable) {
            throw new NotCallable("no address");
        } catch (UnknownHostException unknown) {
            throw new NotCallable("unknown host");
        }
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean reserved = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0);
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || unique
                || carrier
                || reserved;
    }

    /** Why an address is not called. */
    static final class NotCallable extends Exception {

        private static final long serialVersionUID = 1L;

        NotCallable(String why) {
            super(why);
        }
    }
}
