package org.kontor.verification.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.Document;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.Upload;

/** The files of a form; an input that nothing was chosen for is none. */
final class UploadedFiles {

    private UploadedFiles() {}

    static List<Upload> of(HttpServletRequest request, String field) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        List<Upload> files = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(field) && part.getSubmittedFileName() != null && part.getSize() > 0) {
                    if (files.size() == Document.MOST_AT_ONCE) {
                        throw new RuleViolated(VerificationRule.TOO_MANY_FILES, Map.of("most", Document.MOST_AT_ONCE));
                    }
                    files.add(new Upload(part.getSubmittedFileName(), read(part)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException noForm) {
            return List.of();
        }
        return files;
    }

    /** One byte more than allowed is enough to know that it is too much. */
    private static byte[] read(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(Document.MOST_BYTES + 1);
        }
    }
}
