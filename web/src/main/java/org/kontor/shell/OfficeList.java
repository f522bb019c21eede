package org.kontor.shell;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.SortBy;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A list of the back-office: what is filtered, how it is ordered and where the reader is all stand in the address, so
 * that reload, Back and a link sent to a colleague show the same rows. Leafing and ordering happen without a new page;
 * the browser is then told the new address. Kept in the view are only these few values.
 */
public abstract class OfficeList<T> implements Serializable {

    /** One filter that is on: the key of its words, the value added to them, the address of the list without it. */
    public record Chip(String key, String value, String off) {}

    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int LAST_PAGE = 400;

    private SortBy sort;
    private int first;
    private int size = SIZES.get(0);
    private int total;
    private transient LazyDataModel<T> model;

    /** The rows from {@code offset} on. */
    protected abstract List<T> rows(SortBy sort, int offset, int limit);

    /** How many there are; more than {@link #cap} means "at least". */
    protected abstract int count();

    /** The address with every filter, but without position and order. */
    protected abstract Address filters();

    /** The key of the words for a filter that is on; one that ends in the value says all by itself. */
    protected abstract String chipKey(Address.Parameter filterOn);

    /** What names one row among all. */
    protected abstract String key(T row);

    protected abstract SortBy defaultSort();

    /** The columns that the list can be ordered by. */
    protected abstract Set<String> sortable();

    /** No list counts further than this. */
    protected int cap() {
        return 10_000;
    }

    /** Reads the filters from the address. */
    protected abstract void readFilters();

    /** Called by the view when it is first asked for, before it is built. */
    public void open() {
        readFilters();
        SortBy wanted = SortBy.parse(parameter("sort"));
        sort = wanted != null && sortable().contains(wanted.column()) ? wanted : null;
        size = SIZES.contains(number("size", size)) ? number("size", size) : size;
        first = (Math.min(Math.max(number("page", 1), 1), LAST_PAGE) - 1) * size;
    }

    final int countAll() {
        total = count();
        return Math.min(total, cap());
    }

    final List<T> load(int offset, int limit, SortBy wanted) {
        first = offset;
        size = SIZES.contains(limit) ? limit : SIZES.get(0);
        sort = wanted;
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", getAddress());
        }
        return rows(wanted == null ? defaultSort() : wanted, offset, size);
    }

    public LazyDataModel<T> getModel() {
        if (model == null) {
            model = new KontorLazyModel<>(this);
        }
        return model;
    }

    public SortMeta getSort() {
        SortBy by = sort == null ? defaultSort() : sort;
        return SortMeta.builder()
                .field(by.column())
                .order(by.ascending() ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                .build();
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return size;
    }

    public int getTotal() {
        return Math.min(total, cap());
    }

    /** "10,000+" when counting was stopped. */
    public String getTotalText() {
        return total > cap() ? String.format("%,d+", cap()) : String.format("%,d", total);
    }

    /** The address of exactly what is shown now. */
    public String getAddress() {
        Address address = filters();
        if (sort != null && !sort.equals(defaultSort())) {
            address = address.with("sort", sort);
        }
        if (first > 0) {
            address = address.with("page", first / size + 1);
        }
        if (size != SIZES.get(0)) {
            address = address.with("size", size);
        }
        return address.toString();
    }

    /** The filters that are on. */
    public List<Chip> getChips() {
        return filters().parameters().stream().map(this::chip).toList();
    }

    private Chip chip(Address.Parameter filterOn) {
        String key = chipKey(filterOn);
        boolean flag = filterOn.value().equals("1") || key.endsWith("." + filterOn.value());
        Address off = filters().without(filterOn.name(), filterOn.value());
        return new Chip(key, flag ? "" : filterOn.value(), off.toString());
    }

    /** The list without any filter. */
    public String getAll() {
        return Address.of(filters().path()).toString();
    }

    /** Whether this filter is on and no other; without a name, whether none is. */
    public boolean isView(String name, String value) {
        return filters().equals(Address.of(filters().path()).with(name, name.isEmpty() ? null : value));
    }

    protected static String parameter(String name) {
        String value = request().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    protected static List<String> parameters(String name, List<String> allowed) {
        String[] given = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(name, new String[0]);
        return allowed.stream().filter(List.of(given)::contains).toList();
    }

    /** One of the allowed values; null when the address has none of them. */
    protected static String choice(String name, List<String> allowed) {
        String given = parameter(name);
        return given != null && allowed.contains(given) ? given : null;
    }

    /** A day of the address; null when there is none or it is none. */
    protected static LocalDate day(String name) {
        try {
            return parameter(name) == null ? null : LocalDate.parse(parameter(name));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static int number(String name, int otherwise) {
        String value = parameter(name);
        return value != null && value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static Map<String, String> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }
}
