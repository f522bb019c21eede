package org.kontor.shell;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
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

    /** What names one row among all. */
    protected abstract String key(T row);

    protected abstract SortBy defaultSort();

    /** No list counts further than this. */
    protected int cap() {
        return 10_000;
    }

    /** Reads order and position from the address. To be called once, when the page is first asked for. */
    protected void readPosition() {
        sort = SortBy.parse(parameter("sort"));
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
