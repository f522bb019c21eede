package org.kontor.approval.service;

import java.util.List;
import org.kontor.approval.event.Reason;

/** Why an order waits, and the names of those who are asked at this moment. */
public record AskedView(List<Reason> reasons, List<String> names) {

    public static final AskedView NOBODY = new AskedView(List.of(), List.of());
}
