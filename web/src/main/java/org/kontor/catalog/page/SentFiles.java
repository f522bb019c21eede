package org.kontor.catalog.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.media.GivenFile;
import org.kontor.kernel.RuleViolated;

/** The files of a form; of each never more than one byte too many, never more of them than one too many, and not too much in all. */
final class SentFiles {

    private static final int MOST_BYTES_TOGETHER = 40 << 20;

    private SentFiles() {}

    /** @throws RuleViolated {@link CatalogRule#FILES_TOO_LARGE}, before any is read */
    static List<GivenFile> of(HttpServletRequest request, String field, int mostFiles, int mostBytes) {
        String type = request.getContentType();
        List<GivenFile> files = new ArrayList<>();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return files;
        }
        try {
            long together = request.getParts().stream()
                    .filter(part -> part.getName().equals(field))
                    .mapToLong(part -> Math.min(part.getSize(), mostBytes + 1L))
                    .sum();
            if (together > MOST_BYTES_TOGETHER) {
                throw new RuleViolated(CatalogRule.FILES_TOO_LARGE, Map.of("most", MOST_BYTES_TOGETHER >> 20));
            }
            for (Part part : request.getParts()) {
                boolean meant = part.getName().equals(field) && part.getSubmittedFileName() != null;
                if (meant && part.getSize() > 0 && files.size() <= mostFiles) {
                    try (InputStream in = part.getInputStream()) {
                        files.add(new GivenFile(part.getSubmittedFileName(), in.readNBytes(mostBytes + 1)));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException noForm) {
            return files;
        }
        return files;
    }
}
