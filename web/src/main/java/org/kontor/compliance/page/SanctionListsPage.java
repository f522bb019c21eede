package org.kontor.compliance.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.compliance.model.ComplianceRule;
import org.kontor.compliance.model.screening.ScreeningListRepository.Current;
import org.kontor.compliance.service.ImportSanctionLists;
import org.kontor.compliance.service.ScreeningQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** The lists that companies are compared with, and a form for newer ones. */
@Named("sanctionLists")
@RequestScoped
public class SanctionListsPage extends PortalPage {

    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_FILES = 12;

    @EJB
    private ScreeningQueries lists;

    @EJB
    private ImportSanctionLists take;

    private List<Current> rows;

    @Override
    protected void load() {
        rows = lists.lists();
    }

    @Override
    protected void submit() {
        Map<String, byte[]> files = files();
        if (files.isEmpty()) {
            problems.add("files", "shell.field-required");
            return;
        }
        redirect("/office/sanction-lists?done=" + (take.take(files).isEmpty() ? "lists-same" : "lists-taken"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "files";
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        String type = request().getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return files;
        }
        try {
            for (Part part : request().getParts()) {
                if (part.getName().equals("files") && part.getSubmittedFileName() != null && part.getSize() > 0) {
                    if (part.getSize() > MOST_BYTES || files.size() == MOST_FILES) {
                        throw new RuleViolated(
                                ComplianceRule.LIST_FILE_UNREADABLE, Map.of("file", part.getSubmittedFileName()));
                    }
                    try (InputStream in = part.getInputStream()) {
                        files.put(part.getSubmittedFileName(), in.readAllBytes());
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException noForm) {
            return Map.of();
        }
        return files;
    }

    public List<Current> getRows() {
        return rows;
    }
}
