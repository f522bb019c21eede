package org.kontor.catalog.page.drawing;

/** The picture of an article as SVG under 4 kB: the same key always gives the same bytes. */
public final class Drawing {

    private Drawing() {}

    /**
     * @param key of the article; null or unknown draws a parcel
     * @param title what the picture shows, for readers who hear it
     */
    public static String svg(String key, String title) {
        Key parsed = new Key(key);
        Sheet sheet = new Sheet();
        draw(sheet, parsed);
        return sheet.svg(escaped(title));
    }

    private static void draw(Sheet sheet, Key key) {
        switch (key.kind()) {
            case "socket", "button", "csk", "hex", "pan", "slotcsk" -> Screws.draw(sheet, key);
            case "nut" -> NutsAndAnchors.nut(sheet, key, false);
            case "locknut" -> NutsAndAnchors.nut(sheet, key, true);
            case "washer" -> NutsAndAnchors.washer(sheet, key);
            case "rod" -> NutsAndAnchors.rod(sheet, key);
            case "wedge" -> NutsAndAnchors.wedge(sheet, key);
            case "plug" -> NutsAndAnchors.plug(sheet, key);
            case "hexkey" -> Tools.hexKey(sheet, key);
            case "openspanner" -> Tools.openSpanner(sheet, key);
            case "combspanner" -> Tools.combinationSpanner(sheet, key);
            case "driver" -> Tools.driver(sheet, key);
            case "pliers" -> Tools.pliers(sheet, key);
            case "drill" -> CuttingTools.drill(sheet, key);
            case "sds" -> CuttingTools.hammer(sheet, key);
            case "tap" -> CuttingTools.tap(sheet, key);
            default -> drawSupplies(sheet, key);
        }
    }

    private static void drawSupplies(Sheet sheet, Key key) {
        switch (key.kind()) {
            case "glove" -> Protection.glove(sheet, key);
            case "shoe" -> Protection.shoe(sheet, key);
            case "glasses" -> Protection.glasses(sheet, key);
            case "helmet" -> Protection.helmet(sheet, key);
            case "hearing" -> Protection.hearing(sheet, key);
            case "mask" -> Protection.mask(sheet, key);
            case "vest" -> Protection.vest(sheet, key);
            case "wire" -> Electrics.wire(sheet, key);
            case "cable" -> Electrics.cable(sheet, key);
            case "mcb" -> Electrics.breaker(sheet, key);
            case "terminal" -> Electrics.terminal(sheet, key);
            case "ferrule" -> Electrics.ferrule(sheet, key);
            case "gland" -> Electrics.gland(sheet, key);
            case "tie" -> Electrics.tie(sheet, key);
            case "conduit" -> Electrics.conduit(sheet, key, false);
            case "flex" -> Electrics.conduit(sheet, key, true);
            case "lamp" -> Electrics.lamp(sheet, key);
            case "tube" -> Electrics.tube(sheet, key);
            default -> Protection.parcel(sheet);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
