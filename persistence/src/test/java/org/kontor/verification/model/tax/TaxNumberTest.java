package org.kontor.verification.model.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RealInput;

class TaxNumberTest {

    private static final Map<String, String> COUNTRY_OF = Map.of(
            "be_vat", "BE", "bg_vat", "BG", "ch_vat", "CH", "fr_tva", "FR", "gb_vat", "GB", "ie_vat", "IE", "no_mva",
            "NO");

    /**
     * From here on the file has the block of European numbers whose source calls them "wrong in one way or another"; who
     * copied the blocks together called them all valid.
     */
    private static final String FIRST_MADE_UP = "ATU61191628";

    /** One line of the file: scheme, number, valid or invalid. */
    private record Sample(String scheme, String number, boolean valid) {}

    /** Real numbers beside the checkout; a machine without them says which and skips what needs them. */
    private static List<Sample> samples() throws IOException {
        Path file = RealInput.path("real tax numbers are", "standards/identifiers/identifiers.csv");
        List<Sample> samples = new ArrayList<>();
        boolean madeUp = false;
        for (String line : Files.readAllLines(file)) {
            int first = line.indexOf(',');
            String rest = line.substring(first + 1);
            boolean quoted = rest.startsWith("\"");
            int end = quoted ? rest.indexOf('"', 1) : rest.indexOf(',');
            String number = quoted ? rest.substring(1, end) : rest.substring(0, end);
            String after = rest.substring(end + (quoted ? 2 : 1));
            madeUp |= number.equals(FIRST_MADE_UP);
            String scheme = line.substring(0, first);
            samples.add(new Sample(scheme, number, after.startsWith("valid") && !(madeUp && scheme.equals("eu_vat"))));
        }
        return samples;
    }

    @Test
    void realNumbersOfEuropeAreRightAndWrongOnesWrong() throws IOException {
        Map<String, Integer> right = new TreeMap<>();
        List<String> mistaken = new ArrayList<>();
        int wrong = 0;
        for (Sample sample : samples()) {
            if (!sample.scheme().equals("eu_vat") && !sample.scheme().equals("vatin")) {
                continue;
            }
            String country = country(sample.number());
            if (!TaxNumber.isKnown(country)) {
                continue;
            }
            if (TaxNumber.parse(country, sample.number()).isPresent() != sample.valid()) {
                mistaken.add(sample.toString());
            }
            if (sample.valid()) {
                right.merge(country, 1, Integer::sum);
            } else {
                wrong++;
            }
        }
        assertEquals(List.of(), mistaken);
        int all = right.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(all >= 385 && wrong >= 60 && right.size() >= 26, all + " right, " + wrong + " wrong of " + right);
    }

    @Test
    void realNumbersOfSingleCountriesAreRightAndWrongOnesWrong() throws IOException {
        List<String> mistaken = new ArrayList<>();
        int seen = 0;
        for (Sample sample : samples()) {
            String country = COUNTRY_OF.get(sample.scheme());
            if (country != null) {
                seen++;
                if (TaxNumber.parse(country, sample.number()).isPresent() != sample.valid()) {
                    mistaken.add(sample.toString());
                }
            }
        }
        assertEquals(List.of(), mistaken);
        assertTrue(seen >= 60, "only " + seen);
    }

    private static String country(String number) {
        String two = number.length() < 2 ? "" : number.substring(0, 2).toUpperCase(Locale.ROOT);
        return two.equals("EL") ? "GR" : two;
    }

    /** Most schemes find every single wrong digit; all find nearly all of them. */
    @Test
    void aWrongDigitIsFound() throws IOException {
        Map<String, int[]> found = new TreeMap<>();
        for (Sample sample : samples()) {
            String country = country(sample.number());
            if (!sample.scheme().equals("eu_vat") || !sample.valid() || !TaxNumber.isKnown(country)) {
                continue;
            }
            TaxNumber number = TaxNumber.parse(country, sample.number()).orElseThrow();
            for (int i = 0; i < number.number().length(); i++) {
                char digit = number.number().charAt(i);
                if (Character.isDigit(digit)) {
                    for (char other = '0'; other <= '9'; other++) {
                        String changed = number.number().substring(0, i)
                                + other
                                + number.number().substring(i + 1);
                        int[] counts = found.computeIfAbsent(country, key -> new int[2]);
                        counts[0] += other == digit ? 0 : 1;
                        counts[1] += other != digit
                                        && TaxNumber.parse(country, changed).isEmpty()
                                ? 1
                                : 0;
                    }
                }
            }
        }
        found.forEach((country, counts) ->
                assertTrue(counts[1] * 100L >= counts[0] * 65L, country + ": " + counts[1] + " of " + counts[0]));
        long all = found.values().stream().mapToLong(counts -> counts[0]).sum();
        long caught = found.values().stream().mapToLong(counts -> counts[1]).sum();
        assertTrue(caught * 100 >= all * 94, caught + " of " + all);
    }

    /** Examples of the standard GB 32100-2015 and of firms that publish theirs. */
    @Test
    void chineseCodesAreChecked() {
        assertTrue(TaxNumber.parse("CN", "91110000600037341L").isPresent());
        assertTrue(TaxNumber.parse("CN", "9144 0300 7084 6113 6T").isPresent());
        assertTrue(TaxNumber.parse("CN", "91440300708461136X").isEmpty());
        assertTrue(TaxNumber.parse("CN", "91440300708461163T").isEmpty());
        assertTrue(TaxNumber.parse("CN", "9144030070846113OT").isEmpty(), "no letter that looks like a digit");
    }

    @Test
    void americanNumbersHaveAPrefixThatIsGivenOut() {
        assertEquals(
                "123456789", TaxNumber.parse("US", "12-3456789").orElseThrow().toString());
        assertTrue(TaxNumber.parse("US", "07-3456789").isEmpty());
        assertTrue(TaxNumber.parse("US", "12-345678").isEmpty());
    }

    @Test
    void isWrittenWithItsPrefixOnce() {
        assertEquals(
                "DE136695976",
                TaxNumber.parse("DE", " de 136,695 976").orElseThrow().toString());
        assertEquals(
                "DE136695976", TaxNumber.parse("DE", "136695976").orElseThrow().toString());
        assertEquals(
                "CHE107787577MWST",
                TaxNumber.parse("CH", "CHE-107.787.577 MWST").orElseThrow().toString());
        assertTrue(TaxNumber.parse("BR", "16.727.230/0001-97").isEmpty(), "of this country we know nothing");
    }
}
