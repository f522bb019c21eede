package org.kontor.requisition.service;

import java.util.List;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository.Item;
import org.kontor.requisition.model.ShareRepository.Share;

/**
 * A list as the reader sees it now.
 *
 * @param order what each item would be as a line of his order, at his prices; in the order of the items
 * @param shares empty for whoever does not own it
 */
public record RequisitionView(RequisitionList list, List<Item> items, QuickOrder order, List<Share> shares) {}
