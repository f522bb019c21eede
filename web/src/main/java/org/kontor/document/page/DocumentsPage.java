package org.kontor.document.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.kontor.document.model.DocumentKind;
import org.kontor.document.service.DocumentQueries;
import org.kontor.document.service.DocumentRow;
import org.kontor.document.service.DocumentSearch;
import org.kontor.kernel.Permission;
import org.kontor.shell.PortalPage;

/** All papers of the orders that the reader may see, found by any number that stands on them. */
@Named
@RequestScoped
public class DocumentsPage extends PortalPage {

    private static final int SIZE = 20;
    private static final int MOST_LETTERS = 60;

    @EJB
    private DocumentQueries documents;

    private List<DocumentRow> found = List.of();

    @Override
    protected void load() {
        DocumentKind kind = DocumentKind.ofPath(getKind()).orElse(null);
        found = documents.find(new DocumentSearch(getQ(), kind, null, (getPage() - 1) * SIZE, SIZE));
    }

    public List<DocumentRow> getRows() {
        return found.stream().limit(SIZE).toList();
    }

    public boolean isMore() {
        return found.size() > SIZE;
    }

    public List<String> getKinds() {
        return Arrays.stream(DocumentKind.values()).map(DocumentKind::path).toList();
    }

    /** Empty for all. */
    public String getKind() {
        return getKinds().contains(sent("kind")) ? sent("kind") : "";
    }

    public String getQ() {
        String q = sent("q");
        return q.length() > MOST_LETTERS ? q.substring(0, MOST_LETTERS) : q;
    }

    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,4}") ? Integer.parseInt(sent("page")) : 1;
    }

    public String url(String kind, int page) {
        String here = request().isUserInRole(Permission.STAFF_ORDER_READ) ? "/office/documents" : "/documents";
        return here + "?kind=" + kind + "&q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8)
                + (page > 1 ? "&page=" + page : "");
    }
}
