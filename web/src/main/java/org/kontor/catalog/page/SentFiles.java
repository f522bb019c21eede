package org.kontor.catalog.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.service.media.GivenFile;

/** The files of a form; of each never more than one byte too many, and never more of them than one too many. */
final class SentFiles {

    private SentFiles() {}

    static List<GivenFile> of(HttpServletRequest request, String field, int mostFiles, int mostBytes) {
        String type = request.getContentType();
        List<GivenFile> files = new ArrayList<>();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return files;
        }
        try {
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
