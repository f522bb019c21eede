package org.kontor.verification.model.tax;

import java.text.Normalizer;
import java.util.Locale;

/** Names of companies as registers and people write them: case, accents, signs and the legal form make no difference. */
public final class CompanyName {

    private static final String FORMS =
            "\\b(gmbh( co kg)?|mbh|ag|kg|ohg|ug|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|ltd|limited|llc|inc|corp|co|company|plc|sro|spzoo|kft)\\b";

    private CompanyName() {}

    public static boolean isSame(String ours, String theirs) {
        String one = plain(ours);
        String other = plain(theirs);
        return !one.isEmpty() && one.equals(other);
    }

    /** Small letters, digits and other scripts, without signs and legal forms. */
    public static String plain(String name) {
        String spelt = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare = Normalizer.normalize(spelt, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("&", " ")
                .replaceAll("[.']", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String shorter = bare.replaceAll(FORMS, " ").replaceAll(" +", " ").strip();
        return shorter.isEmpty() ? bare : shorter;
    }
}
