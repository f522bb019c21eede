package org.kontor.catalog.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kontor.catalog.page.drawing.Drawing;
import org.kontor.catalog.service.DrawingQueries;
import org.kontor.catalog.service.DrawingView;
import org.kontor.shell.Reader;

/**
 * {@code /drawing/<sku>.svg}: the picture of an article. Addresses carry a version made of the content, so browsers keep
 * the picture for ever; without it or with another one, for an hour. Without figures of trade,
 * but not for whom the article is not.
 */
@WebServlet("/drawing/*")
public class DrawingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".svg";
    /** The picture brings its own sheet of style and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    @Inject
    private transient DrawingQueries drawings;

    @Inject
    private transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.endsWith(ENDING) || path.length() > 100) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String sku = path.substring(1, path.length() - ENDING.length());
        Optional<DrawingView> found =
                reader.isSignedIn() ? drawings.bySku(reader.getCaller().companyId(), sku) : drawings.open(sku);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DrawingView drawing = found.get();
        boolean named = drawing.version().equals(request.getParameter("v"));
        response.setHeader("Cache-Control", named ? "private, max-age=31536000, immutable" : "private, max-age=3600");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] svg = Drawing.svg(drawing.key(), drawing.sku()).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(svg.length);
        response.getOutputStream().write(svg);
    }
}
