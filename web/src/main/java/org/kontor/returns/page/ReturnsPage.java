package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnRow;
import org.kontor.returns.service.ReturnSearch;
import org.kontor.shell.PortalPage;

/** All returns that the reader may see; staff see first what is to be decided. */
@Named
@RequestScoped
public class ReturnsPage extends PortalPage {

    private static final int SIZE = 20;
    private static final int MOST_LETTERS = 60;
    private static final String ALL = "all";

    @EJB
    private ReturnQueries returns;

    private List<ReturnRow> found = List.of();

    @Override
    protected void load() {
        found = returns.find(new ReturnSearch(getQ(), "", "", isPending(), (getPage() - 1) * SIZE, SIZE));
    }

    public List<ReturnRow> getRows() {
        return found.stream().limit(SIZE).toList();
    }

    public boolean isMore() {
        return found.size() > SIZE;
    }

    /** Whether only what is to be decided is shown. */
    public boolean isPending() {
        return isStaff() && !sent("show").equals(ALL) && getQ().isEmpty();
    }

    private boolean isStaff() {
        return reader.may(Permission.STAFF_ORDER_READ);
    }

    public String getQ() {
        String q = sent("q");
        return q.length() > MOST_LETTERS ? q.substring(0, MOST_LETTERS) : q;
    }

    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,4}") ? Integer.parseInt(sent("page")) : 1;
    }

    /** Another page of what is shown. */
    public String url(int page) {
        return (isStaff() ? "/office/returns?show=" + (isPending() ? "pending" : ALL) + "&" : "/returns?") + "q="
                + URLEncoder.encode(getQ(), StandardCharsets.UTF_8) + (page > 1 ? "&page=" + page : "");
    }
}
