package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.service.number.OwnNumberLine;
import org.kontor.catalog.service.number.OwnNumberPage;
import org.kontor.catalog.service.number.OwnNumberQueries;
import org.kontor.catalog.service.number.OwnNumbersTaken;
import org.kontor.catalog.service.number.SetOwnNumbers;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** What the company calls our articles: one by one, or as a list. */
@Named
@RequestScoped
public class OwnNumbersPage extends PortalPage {

    private static final int MOST_BYTES = 4_000_000;

    /** Of a long list of wrong lines the first are enough to see what is wrong. */
    private static final int SHOWN = 50;

    @EJB
    private OwnNumberQueries numbers;

    @EJB
    private SetOwnNumbers set;

    private OwnNumberPage page;
    private OwnNumbersTaken taken;

    @Override
    protected void load() {
        if (reader.may(Permission.NUMBER_EDIT)) {
            page = numbers.page(sent("q"), number("page"), OwnNumberQueries.SIZE);
        } else {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "try" -> taken = set.take(file(), true);
            case "take" -> taken = set.take(file(), false);
            default -> one();
        }
    }

    private void one() {
        requireText("article");
        if (!sent("do").equals("remove")) {
            requireText("number");
        }
        if (problems.isAny()) {
            return;
        }
        String number = sent("do").equals("remove") ? "" : sent("number");
        set.set(List.of(new OwnNumberLine(1, sent("article"), number)), false).refused().stream()
                .findFirst()
                .ifPresent(refused -> {
                    throw refused.why();
                });
        redirect("/company/numbers?done=saved");
    }

    /** The file when one was chosen, else what was pasted. */
    private String file() {
        String type = request().getContentType();
        try {
            Part part = type != null && type.startsWith("multipart/form-data")
                    ? request().getPart("upload")
                    : null;
            if (part != null && part.getSize() > 0) {
                try (InputStream in = part.getInputStream()) {
                    return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException noForm) {
            return "";
        }
        return getPasted();
    }

    private int number(String name) {
        return sent(name).matches("[1-9][0-9]{0,4}") ? Integer.parseInt(sent(name)) : 1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.own-number-invalid" -> "number";
            case "catalog.own-number-article-unknown", "catalog.own-number-article-not-clear" -> "article";
            default -> "file";
        };
    }

    public OwnNumberPage getPage() {
        return page;
    }

    public OwnNumbersTaken getTaken() {
        return taken;
    }

    public String getOutcome() {
        return texts.named(
                taken.dryRun() ? "catalog.own.would" : "catalog.own.taken",
                Map.of(
                        "lines", String.valueOf(taken.lines()),
                        "taken", String.valueOf(taken.taken()),
                        "removed", String.valueOf(taken.removed()),
                        "unchanged", String.valueOf(taken.unchanged())));
    }

    public List<OwnNumbersTaken.Refused> getRefused() {
        return taken.refused().stream().limit(SHOWN).toList();
    }

    public String why(OwnNumbersTaken.Refused refused) {
        return texts.rule(refused.why());
    }

    public String getPasted() {
        String pasted = request().getParameter("file");
        return pasted == null || taken != null && !taken.dryRun() ? "" : pasted;
    }

    public String getPagerUrl() {
        Address address = Address.of("/company/numbers");
        return sent("q").isEmpty() ? address + "?" : address.with("q", sent("q")) + "&";
    }
}
