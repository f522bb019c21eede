package org.kontor.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** Everything the demonstration company sells, in catalogue order. */
final class Assortment {

    private Assortment() {}

    static List<Article> all() {
        List<Article> all = new ArrayList<>();
        all.addAll(new Screws().all());
        all.addAll(new NutsAndAnchors().all());
        all.addAll(new Tools().all());
        all.addAll(new CuttingTools().all());
        all.addAll(new Safety().all());
        all.addAll(new SafetyGear().all());
        all.addAll(new Electrical().all());
        all.addAll(new Installation().all());
        return all;
    }
}
