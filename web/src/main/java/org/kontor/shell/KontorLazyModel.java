package org.kontor.shell;

import java.util.List;
import java.util.Map;
import org.kontor.kernel.SortBy;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Feeds a table page by page from a {@link OfficeList}: two statements a page, whatever its size. Filters are no
 * business of the table, they belong to the list and its address.
 */
public final class KontorLazyModel<T> extends LazyDataModel<T> {

    private final transient OfficeList<T> list;

    KontorLazyModel(OfficeList<T> list) {
        this.list = list;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return list.countAll();
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return list.load(first, pageSize, wanted(sorts));
    }

    private static SortBy wanted(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(sort -> new SortBy(sort.getField(), sort.getOrder().isAscending()))
                .orElse(null);
    }

    @Override
    public String getRowKey(T row) {
        return list.key(row);
    }
}
