package org.kontor.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.kontor.cart.model.file.OrderFileRule;
import org.kontor.cart.model.file.SheetReader;
import org.kontor.kernel.RuleViolated;

/**
 * Refuses bodies larger than what the path is made for, before anything reads them; a form must say its length. Files come in at four places only:
 * imports over REST, which are read as a stream, uploads of the back-office, papers of applicants and files of lines to order, which go to disk.
 */
public class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long FORM_BYTES = 1L << 20;
    private static final long JSON_BYTES = 4L << 20;

    /** A file of lines to order: so much is taken in to be told on its page that ten megabytes are the most. */
    private static final long ORDER_FILE_BYTES = 64L << 20;

    /** Papers that an applicant hands in: six of eight megabytes, and the words around them. */
    private static final long PAPER_BYTES = 50L << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        long length = request.getContentLengthLong();
        long most = most(request);
        boolean unknown = length < 0
                && request.getHeader("Transfer-Encoding") != null
                && (most == FORM_BYTES || most == PAPER_BYTES || path.equals("/quick-order/files"));
        if (length > most) {
            if (most == ORDER_FILE_BYTES) {
                request.setAttribute(
                        Answers.RULE,
                        new RuleViolated(OrderFileRule.FILE_TOO_LARGE, Map.of("most", SheetReader.MOST_BYTES >> 20)));
            }
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (unknown) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (hasNul(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The character NUL is no part of any text: the database has no place for it. */
    private static boolean hasNul(HttpServletRequest request) {
        String query = request.getQueryString();
        String type = request.getContentType();
        if (query != null && query.contains("%00")) {
            return true;
        }
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && !request.getRequestURI().startsWith("/api/")
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.indexOf('\0') >= 0);
    }

    /** The server itself has one more limit for all. */
    private static long most(HttpServletRequest request) {
        String path = request.getRequestURI();
        String type = request.getContentType();
        if (path.startsWith("/api/v1/imports/")) {
            return Long.MAX_VALUE;
        }
        if (path.equals("/api/v1/order-files")) {
            return ORDER_FILE_BYTES;
        }
        if (path.startsWith("/api/")) {
            return JSON_BYTES;
        }
        boolean file = type != null && type.startsWith("multipart/");
        if (file && (path.equals("/apply") || path.startsWith("/application/"))) {
            return PAPER_BYTES;
        }
        if (file && path.equals("/quick-order/files")) {
            return ORDER_FILE_BYTES;
        }
        return file && path.startsWith("/office/") ? Long.MAX_VALUE : FORM_BYTES;
    }
}
