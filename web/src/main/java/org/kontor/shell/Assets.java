package org.kontor.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.kernel.Sha256;

/**
 * Addresses of the portal's own files, with their content's hash: a changed file has a new address, so that every other
 * may be kept for a year. All nodes of a release give the same address.
 */
@Named("asset")
@ApplicationScoped
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    private ServletContext context;

    protected Assets() {}

    @Inject
    public Assets(ServletContext context) {
        this.context = context;
    }

    /** @param file below {@code /assets/} */
    public String url(String file) {
        return addresses.computeIfAbsent(file, this::address);
    }

    private String address(String file) {
        String path = "/assets/" + file;
        try (InputStream content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("No such asset: " + path);
            }
            byte[] hash = Sha256.of(content.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
