package org.kontor.inventory.service.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Where the goods of an order come from, which sites were considered, and what people have changed since.
 *
 * @param waits whether some of it has still to come from a supplier
 */
public record SourcingView(List<SiteConsidered> sites, List<LineSource> lines, List<Moved> moves, boolean waits) {

    /** A site when the goods were held; {@code wholeLines} of the lines it could have given by itself. */
    public record SiteConsidered(
            String code, String nameEn, String nameZh, int rank, boolean near, int wholeLines, boolean chosen) {

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /**
     * What one site gives to a line.
     *
     * @param held in the unit in which the article is kept
     * @param gone what has left already
     * @param elsewhere sites that could give some of it instead
     */
    public record LineSource(
            int lineNo,
            String siteCode,
            String siteEn,
            String siteZh,
            BigDecimal held,
            BigDecimal gone,
            List<Elsewhere> elsewhere) {

        public String site(String language) {
            return "zh".equals(language) ? siteZh : siteEn;
        }

        /** Whether goods of it can be held at another site. */
        public boolean isMovable() {
            return held.signum() > 0 && !elsewhere.isEmpty();
        }
    }

    /** A site with free stock of the article, in the unit in which it is kept. */
    public record Elsewhere(String code, String nameEn, String nameZh, BigDecimal free) {

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /** What somebody has had held at another site. */
    public record Moved(
            int lineNo, String from, String to, BigDecimal quantity, String actor, String reason, Instant at) {}

    /** How many sites give something now. */
    public long giving() {
        return lines.stream().map(LineSource::siteCode).distinct().count();
    }
}
