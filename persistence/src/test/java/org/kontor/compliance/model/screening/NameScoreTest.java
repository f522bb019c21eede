package org.kontor.compliance.model.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameScoreTest {

    private static double score(String one, String other) {
        return NameScore.of(PlainName.of(one), PlainName.of(other));
    }

    private static void alike(String one, String other) {
        double score = score(one, other);
        assertTrue(NameScore.isHit(score, Listed.Kind.ALIAS), one + " / " + other + ": " + score);
        assertEquals(score, score(other, one), 1e-9, "from both sides");
    }

    private static void different(String one, String other) {
        double score = score(one, other);
        assertFalse(NameScore.isHit(score, Listed.Kind.ALIAS), one + " / " + other + ": " + score);
    }

    @Test
    void theSameNameIsKnownInAnyDress() {
        alike("Anglo-Caribbean Co., Ltd.", "ANGLO CARIBBEAN");
        alike("Aero Caribbean", "AEROCARIBBEAN");
        alike("Müller & Söhne GmbH", "MULLER UND SOHNE");
        alike("Ismail Haniya", "HANIYA, Ismail");
        alike("Ismael Haniyya", "HANIYA, Ismail");
        alike("Mohamed Abu Teir", "ABU TEIR, Mohammed");
        alike("Владимир Иванов", "IVANOV, Vladimir");
        alike("Vladimir Ivanof", "ИВАНОВ Владимир");
        alike("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos");
        alike("إسماعيل هنية", "اسماعيل هنية");
        alike("大连海川国际贸易有限公司", "大连海川国际贸易");
        alike("Jean-Pierre O'Brien", "OBRIEN, Jean Pierre");
    }

    @Test
    void whatOnlySharesCommonWordsIsAnother() {
        different("Nordwerk Maschinenbau GmbH", "NORD MASCHINEN TRADING");
        different("Blue Peak International Trading", "RED SEA INTERNATIONAL TRADING");
        different("Ali Hassan", "HASSAN, Omar Ibrahim");
        different("Kai Sommer", "SOMMERFELD, Kaya Ben");
        different("Mohammed", "MOHAMMED, Khalid Sheikh");
        different("Bank of Hamburg", "BANK OF HOMS");
        different("北京信达贸易", "大连海川国际贸易");
        different("Werkstraße 12 Leipzig", "Werkstraße 14 Leipzig");
    }

    @Test
    void aWeakNameMustBeTheSame() {
        assertFalse(NameScore.isHit(score("Abu Omer", "ABU OMAR"), Listed.Kind.WEAK));
        assertTrue(NameScore.isHit(score("Abu Omar", "ABU OMAR"), Listed.Kind.WEAK));
    }
}
