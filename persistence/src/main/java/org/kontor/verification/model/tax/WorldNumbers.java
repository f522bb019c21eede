package org.kontor.verification.model.tax;

import static org.kontor.verification.model.tax.Digits.at;
import static org.kontor.verification.model.tax.Digits.number;
import static org.kontor.verification.model.tax.Digits.weighted;

import java.util.Map;
import org.kontor.verification.model.tax.EuropeanNumbers.Scheme;

/** Tax numbers outside the European Union: Britain, Switzerland, Norway, China, the United States. */
final class WorldNumbers {

    private static final String CHINESE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Prefixes of the employer identification number that no campus of the authority has ever given out. */
    private static final String NOT_GIVEN = "00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97";

    static final Map<String, Scheme> ALL = Map.of(
            "GB", Scheme.of("\\d{9}|\\d{12}|(GD|HA)\\d{3}|(GD|HA)8888\\d{5}", WorldNumbers::britain),
            "XI", Scheme.of("\\d{9}|\\d{12}|(GD|HA)\\d{3}|(GD|HA)8888\\d{5}", WorldNumbers::britain),
            "CHE",
                    Scheme.of(
                            "\\d{9}(MWST|TVA|IVA|TPV)?",
                            n -> (11 - weighted(n, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == at(n, 8)),
            "NO", Scheme.of("\\d{9}(MVA)?", n -> weighted(n, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            "CN", Scheme.of("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}", WorldNumbers::china),
            "US", Scheme.of("\\d{9}", n -> !NOT_GIVEN.contains(n.substring(0, 2))));

    private WorldNumbers() {}

    private static boolean britain(String n) {
        if (n.length() == 5) {
            int department = number(n.substring(2));
            return n.startsWith("GD") ? department < 500 : department >= 500;
        }
        if (Character.isLetter(n.charAt(0))) {
            int department = number(n.substring(6, 9));
            boolean place = n.startsWith("GD") ? department < 500 : department >= 500;
            return place && department % 97 == number(n.substring(9));
        }
        int rest = (weighted(n, 8, 7, 6, 5, 4, 3, 2) + number(n.substring(7, 9))) % 97;
        boolean restarted = number(n.substring(0, 3)) >= 100;
        return rest == 0 || restarted && rest == 42;
    }

    /** GB 32100-2015: unified social credit code. */
    private static boolean china(String n) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CHINESE.indexOf(n.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHINESE.charAt((31 - sum % 31) % 31) == n.charAt(17);
    }
}
