package org.kontor.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep a file with a version in its address for a year; without a version for a minute. */
@WebFilter(urlPatterns = "/assets/*", asyncSupported = true)
public class KeepAssets extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean versioned = request.getParameter("v") != null;
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=60");
        chain.doFilter(request, response);
    }
}
