package org.kontor.launcher.demo;

/** A material of fasteners with its strength class and finish, as ISO 898-1 and ISO 3506 name them. */
enum Metal {
    STEEL_48("4.8", "ZN48", 7.85, 260, steel(), zinc()),
    STEEL_8("8", "ZN8", 7.85, 330, steel(), zinc()),
    STEEL_88("8.8", "ZN88", 7.85, 300, steel(), zinc()),
    STEEL_109("10.9", "ZN109", 7.85, 370, steel(), zinc()),
    STEEL_129("12.9", "BK129", 7.85, 410, steel(), new Words("plain, black oxide", "发黑")),
    STEEL_200HV("200 HV", "ZN200", 7.85, 310, steel(), zinc()),
    A2("A2-70", "A270", 7.9, 920, new Words("Stainless steel A2 (304)", "不锈钢 A2 (304)"), plain()),
    A2_SOFT("A2", "A2", 7.9, 900, new Words("Stainless steel A2 (304)", "不锈钢 A2 (304)"), plain()),
    A4("A4-80", "A480", 7.98, 1480, new Words("Stainless steel A4 (316)", "不锈钢 A4 (316)"), plain()),
    A4_SOFT("A4", "A4", 7.98, 1440, new Words("Stainless steel A4 (316)", "不锈钢 A4 (316)"), plain()),
    BRASS("CU3", "MS", 8.47, 1650, new Words("Brass", "黄铜"), plain());

    final String strength;
    final String code;
    final double density;
    final long centsPerKilogram;
    final Words material;
    final Words surface;

    Metal(String strength, String code, double density, long centsPerKilogram, Words material, Words surface) {
        this.strength = strength;
        this.code = code;
        this.density = density;
        this.centsPerKilogram = centsPerKilogram;
        this.material = material;
        this.surface = surface;
    }

    private static Words steel() {
        return new Words("Steel", "钢");
    }

    private static Words zinc() {
        return new Words("zinc plated", "镀锌");
    }

    private static Words plain() {
        return new Words("plain", "本色");
    }

    boolean stainless() {
        return this == A2 || this == A4 || this == A2_SOFT || this == A4_SOFT;
    }

    /** As in an article name: {@code 8.8 zinc plated}, {@code A2-70}. */
    Words label() {
        if (this == BRASS) {
            return material;
        }
        return switch (this) {
            case STEEL_129 -> new Words(strength + " black", strength + "级 发黑");
            case STEEL_200HV -> new Words("200 HV zinc plated", "200 HV 镀锌");
            default ->
                stainless()
                        ? new Words(strength + " stainless", "不锈钢 " + strength)
                        : new Words(strength + " zinc plated", strength + "级 镀锌");
        };
    }

    /** Grams of a volume in cubic millimetres. */
    double grams(double cubicMillimetres) {
        return cubicMillimetres * density / 1000;
    }
}
