package org.kontor.requisition.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.TypedQuantity;
import org.kontor.requisition.model.RequisitionRepository.Item;

/** What the form of a list was sent with: for each item the quantity typed and the one that was there to see. */
final class ListForm {

    private static final String NUMBER = "[0-9]{1,18}";

    private record Typed(String quantity, String seen, String sku) {}

    /** @param now empty when the item is gone */
    public record Difference(String sku, String seen, String now, String typed) {}

    private final HttpServletRequest request;
    private final Map<Long, Typed> typed = new LinkedHashMap<>();

    ListForm(HttpServletRequest request) {
        this.request = request;
        String[] items = values("item");
        for (int i = 0; i < items.length; i++) {
            if (items[i].matches(NUMBER)) {
                typed.put(
                        Long.valueOf(items[i]),
                        new Typed(at(values("quantity"), i), at(values("seen"), i), at(values("sku"), i)));
            }
        }
    }

    long number(String name) {
        String value = request.getParameter(name);
        return value != null && value.matches(NUMBER) ? Long.parseLong(value) : -1;
    }

    List<Long> chosen() {
        return Arrays.stream(values("chosen"))
                .filter(id -> id.matches(NUMBER))
                .map(Long::valueOf)
                .toList();
    }

    List<Long> removed() {
        return number("remove") < 0 ? List.of() : List.of(number("remove"));
    }

    /** The first item whose quantity nobody can read. */
    Optional<Long> unreadable() {
        return typed.keySet().stream()
                .filter(id -> TypedQuantity.of(typed.get(id).quantity()).isEmpty())
                .findFirst();
    }

    /** Only what was really changed: what somebody else changed meanwhile is not put back. */
    Map<Long, BigDecimal> quantities() {
        Map<Long, BigDecimal> quantities = new HashMap<>();
        typed.forEach((id, item) -> {
            if (!item.quantity().equals(item.seen())) {
                quantities.put(id, TypedQuantity.of(item.quantity()).orElseThrow());
            }
        });
        return quantities;
    }

    List<Difference> differences(List<Item> now) {
        Map<Long, String> current = new HashMap<>();
        now.forEach(item ->
                current.put(item.id(), item.quantity().stripTrailingZeros().toPlainString()));
        List<Difference> differences = new ArrayList<>();
        typed.forEach((id, item) -> {
            String is = current.getOrDefault(id, "");
            if (!is.equals(item.seen())) {
                differences.add(new Difference(item.sku(), item.seen(), is, item.quantity()));
            }
        });
        return differences;
    }

    private String[] values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String at(String[] values, int i) {
        return i < values.length ? values[i].strip() : "";
    }
}
