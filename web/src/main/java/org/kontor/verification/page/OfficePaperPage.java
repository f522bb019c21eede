package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.VerificationQueries;

/** Hands a paper to staff as a file: no browser opens what a stranger sent us as a page of ours. */
@Named("officePaper")
@RequestScoped
public class OfficePaperPage extends PortalPage {

    @EJB
    private VerificationQueries verification;

    @Override
    protected void load() {
        VerificationQueries.PaperContent paper = sent("id").matches("[0-9]{1,18}")
                ? verification.paper(argument(), Long.parseLong(sent("id"))).orElse(null)
                : null;
        if (paper == null) {
            throw new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND);
        }
        HttpServletResponse response = response();
        response.setContentType(paper.mediaType());
        response.setContentLength(paper.content().length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(paper.name(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        try {
            response.getOutputStream().write(paper.content());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        complete();
    }
}
