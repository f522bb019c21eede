package org.kontor.returns.service;

import java.util.List;
import org.kontor.returns.model.ResolvedGoods;

/**
 * What the buyer gets for accepted goods of a return.
 *
 * @param version as it was seen
 */
public record ResolveReturnCommand(String number, long version, List<ResolvedGoods> goods) {

    public ResolveReturnCommand {
        goods = List.copyOf(goods);
    }
}
