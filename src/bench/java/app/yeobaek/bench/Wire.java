package app.yeobaek.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP connection of one person. As lean as pgbench is for PostgreSQL: client and server share the cores, so
 * what the client wastes would be counted against the server.
 */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final int port;
    private final String token;

    Wire(int port, String token) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(60_000);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.port = port;
        this.token = token;
    }

    /** An answer, read to its last byte; compressed where that was asked for. */
    static final class Answer {
        private final int status;
        private final byte[] body;

        Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        int length() {
            return body.length;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Complains about any other status than the wanted one. */
        Answer require(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("wanted " + wanted + ", got " + status + ": " + text());
            }
            return this;
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "Accept: */*\r\n", new byte[0]);
    }

    Answer getCompressed(String path) throws IOException {
        return send("GET", path, "Accept: */*\r\nAccept-Encoding: gzip\r\n", new byte[0]);
    }

    Answer post(String path, String json) throws IOException {
        return send(
                "POST",
                path,
                "Accept: application/json\r\nContent-Type: application/json\r\n",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what wants to know that nobody was faster. */
    Answer post(String path, String json, int version) throws IOException {
        return send(
                "POST",
                path,
                "Accept: application/json\r\nContent-Type: application/json\r\nIf-Match: \"" + version + "\"\r\n",
                json.getBytes(StandardCharsets.UTF_8));
    }

    Answer put(String path, String json) throws IOException {
        return send(
                "PUT",
                path,
                "Accept: application/json\r\nContent-Type: application/json\r\n",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String method, String path, String headers, byte[] body) throws IOException {
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                        + token + "\r\n" + headers + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server hung up");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
