package org.kontor.pricing.service.group;

import java.util.List;
import org.kontor.pricing.model.chain.ChainLevel;

/**
 * A group of companies or a market of countries, with the price lists that it is given.
 *
 * @param count of all members, of which one page is there
 * @param fallsBack whether the levels after it are asked when its lists have no price
 */
public record GroupView(
        ChainLevel level,
        String code,
        String name,
        boolean fallsBack,
        long version,
        long count,
        List<Member> members,
        List<Given> lists) {

    public GroupView {
        members = List.copyOf(members);
        lists = List.copyOf(lists);
    }

    /**
     * Who belongs to it.
     *
     * @param key number of a company, code of a country
     * @param name of a company; null for a country
     * @param contracts of the company that are in force; 0 for a country
     */
    public record Member(String key, String name, int contracts) {}

    /** A price list in the order in which it is asked. @param id of the assignment */
    public record Given(long id, String code, String name, String currency, int order, boolean merge, boolean active) {}

    /** A line of the list of all. @param lists codes in the order asked; null without one */
    public record Row(ChainLevel level, String code, String name, boolean fallsBack, int members, String lists) {}
}
