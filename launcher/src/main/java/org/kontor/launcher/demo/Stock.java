package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.util.List;

/** How much of an article lies where: drawn from its number, so that every fill agrees. */
final class Stock {

    record Site(long id, String code, Words name, String country, String timeZone, int priority) {}

    static final List<Site> SITES = List.of(
            new Site(1, "HAM", new Words("Hamburg", "汉堡"), "DE", "Europe/Berlin", 10),
            new Site(2, "RTM", new Words("Rotterdam", "鹿特丹"), "NL", "Europe/Amsterdam", 20),
            new Site(3, "SZX", new Words("Shenzhen", "深圳"), "CN", "Asia/Shanghai", 30));

    private Stock() {}

    /** @return units on hand, a multiple of the selling pack; none in about one place of eight */
    static BigDecimal onHand(Article article, Site site) {
        int draw = draw(article.sku + '@' + site.code);
        int nowhere = draw(article.sku);
        if (nowhere % 50 == 7 || draw % 8 == 3) {
            return BigDecimal.ZERO;
        }
        int packs = draw % 9 == 4 ? 1 + draw / 97 % 3 : packs(article, draw / 131 % 100);
        return article.multiple.multiply(BigDecimal.valueOf(packs));
    }

    private static int packs(Article article, int spread) {
        boolean packed = article.multiple.compareTo(BigDecimal.ONE) > 0;
        int ordinary = packed ? 20 : 60;
        return article.pace * ordinary * (40 + spread) / 100;
    }

    /** FNV-1a, finished by the mixing steps of MurmurHash3; never negative. */
    static int draw(String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        return hash & 0x7fffffff;
    }
}
