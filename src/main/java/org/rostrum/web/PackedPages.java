package org.rostrum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Sends the pages on which no secret stands compressed, which makes a tenth of the minutes. How small another page becomes
 * could tell an eavesdropper what is in it: one with a form to send, a private link, the key of a reviewer or a sign-in goes
 * as it is.
 */
public class PackedPages extends HttpFilter {
    private static final Pattern WITHOUT_SECRET =
            Pattern.compile("/|/api/?|/(?:meetings|bodies)/.*|/hearings/[^/]+(?:/(?:why|draw|audit))?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("GET") || holdsSecret(path, Optional.ofNullable(request.getQueryString()))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Vary", "Accept-Encoding");
        if (takesPacked(Optional.ofNullable(request.getHeader("Accept-Encoding")))) {
            var packed = new Packed(response);
            chain.doFilter(request, packed);
            packed.send();
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a secret stands on the page; the minutes that a reviewer reads name her key in their links. */
    static boolean holdsSecret(String path, Optional<String> query) {
        return !WITHOUT_SECRET.matcher(path).matches()
                || query.filter(asked -> asked.contains("key=")).isPresent();
    }

    /** Whether a browser says that it takes it; one that refuses it says so by the weight 0. */
    static boolean takesPacked(Optional<String> accepted) {
        return accepted.filter(said -> Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))")
                        .matcher(said)
                        .find())
                .isPresent();
    }

    /** Keeps the page until it is whole: what breaks in the middle is answered by another page, which is not packed. */
    private static final class Packed extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream page = new ByteArrayOutputStream();
        private Optional<PrintWriter> writer = Optional.empty();
        private boolean written;
        private boolean sent;

        Packed(HttpServletResponse response) {
            super(response);
        }

        void send() throws IOException {
            writer.ifPresent(PrintWriter::flush);
            if (!written || sent || getResponse().isCommitted()) {
                return;
            }
            sent = true;
            ((HttpServletResponse) getResponse()).setHeader("Content-Encoding", "gzip");
            try (var packing = new GZIPOutputStream(getResponse().getOutputStream())) {
                page.writeTo(packing);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() {
            written = true;
            return new Kept();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer.isEmpty()) {
                writer = Optional.of(new PrintWriter(
                        new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding()))));
            }
            return writer.get();
        }

        @Override
        public void flushBuffer() {
            // The page is sent once it is whole.
        }

        @Override
        public void resetBuffer() {
            page.reset();
            super.resetBuffer();
        }

        @Override
        public void reset() {
            page.reset();
            super.reset();
        }

        @Override
        public void setContentLength(int length) {
            // It is another once it is packed.
        }

        @Override
        public void setContentLengthLong(long length) {
            // It is another once it is packed.
        }

        /** Whoever closes it, as the server does once it has led to the page, has written all. */
        private final class Kept extends ServletOutputStream {
            @Override
            public void write(int letter) {
                page.write(letter);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                page.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                send();
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Pages are written at once");
            }
        }
    }
}
