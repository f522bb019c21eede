package org.kontor.pricing.model.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of a company in the order in which they are asked, for every instant and currency.
 *
 * @param signature what the chain was made of; the database tells whether it still is
 * @param currency in which the company buys
 */
public record PriceChain(long companyId, String signature, String currency, List<ChainLink> links) {

    public PriceChain {
        links = List.copyOf(links);
    }

    /** The lists that are asked; one that stands in the chain twice is asked once, where that makes no difference. */
    public List<ChainLink> asked(String wanted, Instant at) {
        List<ChainLink> asked = new ArrayList<>();
        for (ChainLink link : links) {
            if (link.lost(wanted, at) == null && !repeats(asked, link)) {
                asked.add(link);
            }
        }
        return asked;
    }

    private static boolean repeats(List<ChainLink> asked, ChainLink link) {
        for (int place = 0; place < asked.size(); place++) {
            ChainLink before = asked.get(place);
            if (before.listId() == link.listId() && (before.merge() || !link.merge() || place == 0)) {
                return true;
            }
        }
        return false;
    }
}
