package app.yeobaek.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files leave in pieces, whole or not at all. */
@QuarkusTest
class OriginalsTest {
    private static final int LENGTH = 2 * Originals.PIECE + 4_321;

    @Inject
    Originals originals;

    @Inject
    EntityManager database;

    private UUID stored(byte[] content) {
        Original original = new Original("긴 파일.pdf", "application/pdf", content);
        QuarkusTransaction.requiringNew().run(() -> database.persist(original));
        return original.id();
    }

    private static byte[] noise() {
        byte[] content = new byte[LENGTH];
        new Random(7).nextBytes(content);
        return content;
    }

    private void remove(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from original where id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    @Test
    void aLongFileComesWholeAndInPieces() throws IOException {
        byte[] content = noise();
        UUID id = stored(content);
        Response answer = originals.attachment(id);
        Pieces pieces = new Pieces();
        ((StreamingOutput) answer.getEntity()).write(pieces);
        remove(id);
        assertThat(pieces.all.toByteArray()).isEqualTo(content);
        assertThat(pieces.longest).isEqualTo(Originals.PIECE);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(LENGTH));
        assertThat(answer.getHeaderString("Content-Disposition")).startsWith("attachment; filename*=UTF-8''%EA%B8%B4");
    }

    @Test
    void aFileThatIsDeletedMeanwhileIsNotCutShortInSilence() {
        UUID id = stored(noise());
        StreamingOutput file = (StreamingOutput) originals.attachment(id).getEntity();
        OutputStream deleting = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("pieces only");
            }

            @Override
            public void write(byte[] bytes) {
                remove(id);
            }
        };
        assertThatThrownBy(() -> file.write(deleting)).isInstanceOf(EOFException.class);
    }

    @Test
    void anEmptyFileAndNoFileDiffer() throws IOException {
        UUID empty = stored(new byte[0]);
        Pieces pieces = new Pieces();
        ((StreamingOutput) originals.attachment(empty).getEntity()).write(pieces);
        remove(empty);
        assertThat(pieces.all.size()).isZero();
        assertThatThrownBy(() -> originals.attachment(UUID.randomUUID())).isInstanceOf(Problem.class);
    }

    private static final class Pieces extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private int longest;

        @Override
        public void write(int b) {
            all.write(b);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            longest = Math.max(longest, bytes.length);
            all.write(bytes);
        }
    }
}
