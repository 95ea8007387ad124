package app.yeobaek.brief;

import app.yeobaek.web.Attachment;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends files as they came, piece by piece: no request holds a whole file in memory, nor a connection to the database
 * while its client is slow.
 */
@ApplicationScoped
public class Originals {
    /** Bytes that are read at once. */
    static final int PIECE = 256 * 1024;

    private final EntityManager database;

    @Inject
    Originals(EntityManager database) {
        this.database = database;
    }

    /**
     * The file as an attachment of no particular type: a browser must never show a foreign file as one of our pages. Who
     * asks must have been checked before.
     *
     * @throws Problem 404 if there is no such file
     */
    public Response attachment(UUID id) {
        List<?> rows = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select name, octet_length(content) from original where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList());
        if (rows.isEmpty() || !(rows.get(0) instanceof Object[] row)) {
            throw Problem.notFound();
        }
        long length = ((Number) row[1]).longValue();
        return Response.ok((StreamingOutput) out -> copy(id, length, out))
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(String.valueOf(row[0])))
                .build();
    }

    private void copy(UUID id, long length, OutputStream out) throws IOException {
        for (long from = 0; from < length; from += PIECE) {
            byte[] piece = piece(id, from);
            if (piece == null || piece.length == 0) {
                // Deleted meanwhile; a client that was promised so many bytes must not take fewer for the file.
                throw new EOFException("file " + id + " is gone");
            }
            out.write(piece);
        }
    }

    private byte @Nullable [] piece(UUID id, long from) {
        List<?> rows = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select substring(content from cast(:from as integer) for cast(:count as integer)) from original where id = :id",
                        byte[].class)
                .setParameter("from", Math.toIntExact(from + 1))
                .setParameter("count", PIECE)
                .setParameter("id", id)
                .getResultList());
        return rows.isEmpty() ? null : (byte[]) rows.get(0);
    }
}
