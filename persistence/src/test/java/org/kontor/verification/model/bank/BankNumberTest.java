package org.kontor.verification.model.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RealInput;
import org.kontor.kernel.RuleViolated;

class BankNumberTest {

    private static BankNumber number(String country, String number, String routing, String bic) {
        return BankNumber.of(country, number, routing, bic);
    }

    private static void wrong(String rule, String country, String number, String routing, String bic) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> number(country, number, routing, bic));
        assertEquals("verification." + rule, violated.ruleKey());
    }

    @Test
    void itDoesNotMatterHowPeopleWriteIt() {
        for (String written : List.of(
                "DE89370400440532013000",
                " de89 3704 0044 0532 0130 00 ",
                "DE89.3704.0044.0532.0130.00",
                "de89\u00a03704-0044-0532-0130-00")) {
            assertEquals(
                    "DE89370400440532013000", number("DE", written, null, null).number());
        }
        assertEquals(
                "DE89 3704 0044 0532 0130 00",
                number("DE", "de89370400440532013000", "", "").written());
        assertEquals("3000", number("DE", "de89370400440532013000", "", "").tail());
        assertFalse(number("DE", "de89370400440532013000", "", "").toString().contains("0532"));
    }

    @Test
    void whereThereAreIbansNothingElseIsANumber() {
        wrong("bank-number-wrong", "DE", "DE89370400440532013001", "", "");
        wrong("bank-number-wrong", "DE", "532013000", "37040044", "");
        wrong("bank-number-wrong", "DE", "", "", "");
        assertEquals("FR", number("DE", "FR1420041010050500013M02606", "", "").country(), "a bank elsewhere");
        wrong("bic-wrong", "DE", "DE89370400440532013000", "", "COBADE");
        assertEquals(
                "COBADEFF",
                number("DE", "DE89370400440532013000", "", "coba de ff").bic());
    }

    @Test
    void theSpanishDigitsInsideAreCheckedToo() {
        assertTrue(BankNumber.isIban("ES9121000418450200051332"));
        // Valid by its outer digits alone: one of the inner ones is another.
        assertFalse(BankNumber.isIban(withOuterDigits("ES", "21000418550200051332")));
    }

    private static String withOuterDigits(String country, String inner) {
        String turned = inner
                + country.chars()
                        .mapToObj(letter -> String.valueOf(letter - 'A' + 10))
                        .reduce("", String::concat) + "00";
        int rest = new java.math.BigInteger(turned)
                .mod(java.math.BigInteger.valueOf(97))
                .intValue();
        return country + String.format("%02d", 98 - rest) + inner;
    }

    @Test
    void elsewhereTheBankIsNamedToo() {
        assertEquals("021000021", number("US", "1234 5678", "0210-0002-1", "").routing());
        wrong("bank-routing-wrong", "US", "12345678", "021000022", "");
        wrong("bank-routing-wrong", "US", "12345678", "", "CHASUS33");
        wrong("bank-routing-wrong", "CN", "6222021001112223334", "123", "");
        assertEquals(
                "102100099996",
                number("CN", "6222 0210 0111 2223 334", "102100099996", "").routing());
        wrong("bank-routing-wrong", "UY", "12345678", "", "");
        assertEquals("12345678", number("UY", "12345678", "", "BROUUYMM").number());
        wrong("bank-number-wrong", "US", "12", "021000021", "");
    }

    @Test
    void whatWasSealedComesBack() {
        BankNumber american = number("US", "12345678", "021000021", "CHASUS33");
        assertEquals(american, BankNumber.kept("US", american.text(), "CHASUS33"));
        BankNumber german = number("DE", "DE89370400440532013000", "", "");
        assertEquals(german, BankNumber.kept("DE", german.text(), null));
    }

    /** Real numbers beside the checkout; a machine without them says so. */
    @Test
    void realNumbersAreToldFromWrongOnes() throws IOException {
        Path file = RealInput.path("real IBANs and BICs are", "standards/identifiers/identifiers.csv");
        Set<String> wrong = new TreeSet<>();
        int seen = 0;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.replace("\"", "").split(",");
            if (cells[0].equals("iban") || cells[0].equals("bic")) {
                seen++;
                if (judged(cells[0], cells[1]) != cells[2].equals("valid")) {
                    wrong.add(line);
                }
            }
        }
        assertTrue(seen > 300, "seen " + seen);
        assertEquals(Set.of(), wrong);
    }

    private static boolean judged(String scheme, String text) {
        try {
            if (scheme.equals("iban")) {
                BankNumber.of("DE", text, "", "");
            } else {
                BankNumber.of("DE", "DE89370400440532013000", "", text);
            }
            return true;
        } catch (RuleViolated refused) {
            return false;
        }
    }
}
