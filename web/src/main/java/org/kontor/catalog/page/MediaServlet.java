package org.kontor.catalog.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.catalog.service.media.MediaFile;
import org.kontor.catalog.service.media.MediaFileQueries;
import org.kontor.shell.Reader;

/**
 * {@code /picture/<hash>-<edge>} and {@code /document/<id>}: files of articles, for whoever may see one of these. What is behind
 * an address never changes, so browsers keep it for ever. A document is only ever saved, never shown by the browser.
 */
@WebServlet({"/picture/*", "/document/*"})
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PICTURE = Pattern.compile("/picture/([0-9a-f]{64})-(160|640|1600)");
    private static final Pattern DOCUMENT = Pattern.compile("/document/([0-9]{1,18})");

    @Inject
    private transient MediaFileQueries files;

    @Inject
    private transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MediaFile> found = file(request.getServletPath() + request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MediaFile file = found.get();
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (file.name() != null) {
            response.setHeader("Content-Disposition", attachment(file.name()));
        }
        response.setContentType(file.mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    private Optional<MediaFile> file(String path) {
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            return files.picture(asks(), picture.group(1), Integer.parseInt(picture.group(2)));
        }
        Matcher document = DOCUMENT.matcher(path);
        return document.matches() ? files.document(asks(), Long.parseLong(document.group(1))) : Optional.empty();
    }

    private MediaFileQueries.Reader asks() {
        boolean signedIn = reader.isSignedIn();
        return new MediaFileQueries.Reader(
                signedIn, signedIn ? reader.getCaller().companyId() : null);
    }

    /** With the name as it is for those who read it, and without foreign letters for the others. */
    private static String attachment(String name) {
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._ ()+-]", "_") + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
