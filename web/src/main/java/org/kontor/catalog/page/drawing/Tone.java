package org.kontor.catalog.page.drawing;

import java.util.Locale;

/** The colour of a face and of its darker part, for light and dark surroundings. */
enum Tone {
    BRIGHT("#e8eef4", "#ccd7e1", "#33414e", "#43535f"),
    DARK("#8d98a4", "#6f7b87", "#4a5560", "#3a434c"),
    BRASS("#f1dfae", "#dcc585", "#66552a", "#7a6733"),
    COPPER("#e9b48d", "#d3966a", "#8a5a37", "#734728"),
    GREY("#cfd6dd", "#b7c1ca", "#4b5763", "#3e4954"),
    WHITE("#fbfcfd", "#e4e9ee", "#5a6874", "#4b5863"),
    BLACK("#5d6670", "#474f58", "#39424b", "#2b333b"),
    BLUE("#86b6ee", "#639fdf", "#2f5f9c", "#264e82"),
    BROWN("#c09470", "#a97b56", "#6e4d34", "#5c3f2a"),
    RED("#ea8f87", "#d8736a", "#8f3a33", "#7a2f29"),
    ORANGE("#f5b478", "#e59a56", "#97602a", "#814f20"),
    YELLOW("#f6de7d", "#e6c956", "#8c7724", "#76641d"),
    GREEN("#93cf98", "#74b97a", "#38703d", "#2d5d32");

    private final String light;
    private final String lightShade;
    private final String dark;
    private final String darkShade;

    Tone(String light, String lightShade, String dark, String darkShade) {
        this.light = light;
        this.lightShade = lightShade;
        this.dark = dark;
        this.darkShade = darkShade;
    }

    /** By name or by IEC 60757 letter code; grey for what is unknown. */
    static Tone of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "bright" -> BRIGHT;
            case "dark" -> DARK;
            case "brass" -> BRASS;
            case "bu", "blue" -> BLUE;
            case "bk", "black" -> BLACK;
            case "bn", "brown" -> BROWN;
            case "rd", "red" -> RED;
            case "wh", "white" -> WHITE;
            case "og", "orange" -> ORANGE;
            case "ye", "yellow" -> YELLOW;
            case "gn", "gnye", "green" -> GREEN;
            default -> GREY;
        };
    }

    /** Whether words on it must be light. */
    boolean deep() {
        return this == BLACK || this == DARK;
    }

    String light() {
        return light;
    }

    String lightShade() {
        return lightShade;
    }

    String dark() {
        return dark;
    }

    String darkShade() {
        return darkShade;
    }
}
