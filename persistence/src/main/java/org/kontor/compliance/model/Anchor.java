package org.kontor.compliance.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where all chains stood at one time.
 *
 * @param heads {@code chain:seq:hash}, divided by commas
 * @param mac empty while unsigned
 */
public record Anchor(Instant at, String heads, byte[] mac) {

    /** The last entry of one chain. */
    public record Head(int chain, long seq, String hash) {}

    public Anchor {
        mac = mac.clone();
    }

    @Override
    public byte[] mac() {
        return mac.clone();
    }

    public Anchor signedWith(byte[] signature) {
        return new Anchor(at, heads, signature);
    }

    /** What is signed. */
    public String text() {
        return at + " " + heads;
    }

    /** One line of the file that other systems keep. */
    public String line() {
        return text() + " " + HexFormat.of().formatHex(mac);
    }

    /** Reads what {@link #line} wrote; nothing when it is none. */
    public static Optional<Anchor> parse(String line) {
        String[] parts = line.strip().split(" ");
        try {
            return parts.length == 3
                    ? Optional.of(new Anchor(
                            Instant.parse(parts[0]), parts[1], HexFormat.of().parseHex(parts[2])))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** The chains that had an entry. */
    public List<Head> list() {
        List<Head> list = new ArrayList<>();
        for (String head : heads.split(",")) {
            String[] part = head.split(":");
            if (part.length == 3 && !part[1].equals("0")) {
                list.add(new Head(Integer.parseInt(part[0]), Long.parseLong(part[1]), part[2]));
            }
        }
        return list;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Anchor that && that.text().equals(text()) && Arrays.equals(that.mac, mac);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
