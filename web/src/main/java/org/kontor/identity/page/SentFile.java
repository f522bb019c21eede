package org.kontor.identity.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a form sent as a file, or pasted into a field beside it. */
final class SentFile {

    private SentFile() {}

    /** The file when one was chosen, else the text; empty when there is neither. Never more than one byte too many. */
    static byte[] of(HttpServletRequest request, String file, String text, int most) {
        byte[] chosen = chosen(request, file, most);
        if (chosen.length > 0) {
            return chosen;
        }
        String pasted = request.getParameter(text);
        return pasted == null ? new byte[0] : pasted.strip().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chosen(HttpServletRequest request, String name, int most) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return new byte[0];
        }
        try {
            Part part = request.getPart(name);
            if (part == null) {
                return new byte[0];
            }
            try (InputStream in = part.getInputStream()) {
                return in.readNBytes(most + 1);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException noForm) {
            return new byte[0];
        }
    }
}
