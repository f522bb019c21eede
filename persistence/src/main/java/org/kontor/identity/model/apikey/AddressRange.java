package org.kontor.identity.model.apikey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/** The addresses that begin with the same bits: {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or a single one. */
public final class AddressRange {

    /** So many ranges a key may name. */
    public static final int MOST = 20;

    /** Only figures: a name would be asked of the name service, and its answer changes. */
    private static final Pattern FIGURES = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] begin;
    private final int bits;

    private AddressRange(byte[] begin, int bits) {
        this.begin = begin;
        this.bits = bits;
    }

    /** Reads ranges parted by commas or white space. @throws RuleViolated {@link IdentityRule#ADDRESS_RANGE_WRONG} */
    public static List<AddressRange> listOf(String text) {
        List<AddressRange> ranges = Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(part -> !part.isEmpty())
                .map(AddressRange::of)
                .toList();
        if (ranges.size() > MOST) {
            throw new RuleViolated(IdentityRule.ADDRESS_RANGES_TOO_MANY, Map.of("most", MOST));
        }
        return ranges;
    }

    /** @throws RuleViolated {@link IdentityRule#ADDRESS_RANGE_WRONG} */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw wrong(text);
        }
        int all = address.length * 8;
        String length = slash < 0 ? Integer.toString(all) : text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
            throw wrong(text);
        }
        return new AddressRange(address, Integer.parseInt(length));
    }

    private static RuleViolated wrong(String text) {
        return new RuleViolated(IdentityRule.ADDRESS_RANGE_WRONG, Map.of("range", text));
    }

    /** @return false for what is no address in figures */
    public boolean contains(String address) {
        byte[] other = bytes(address);
        if (other == null || other.length != begin.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((begin[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String address) {
        if (address == null || !FIGURES.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException wrong) {
            return null;
        }
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(begin).getHostAddress() + "/" + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }
}
