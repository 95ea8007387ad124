package app.yeobaek.drafting.galley;

import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Galleys to try edits on, read by the importer itself. */
final class Sample {
    static final List<String> FILES = List.of(
            "maritime-safety-raw.txt",
            "semiconductor-talent-alliance.txt",
            "supply-chain-early-warning.txt",
            "trilateral-cyber-cooperation.txt");

    private static final Galley WITH_EVERYTHING = galley("maritime-safety-raw.txt");

    private Sample() {}

    static Galley galley() {
        return WITH_EVERYTHING;
    }

    static Galley galley(String file) {
        Imported imported = imported(file);
        return Galley.of(imported.manuscript(), imported.doubts());
    }

    static Imported imported(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/samples/" + file)) {
            return new PlainTextImporter().read(Objects.requireNonNull(in, file).readAllBytes(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotImportable e) {
            throw new IllegalStateException(e);
        }
    }

    static String source(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/samples/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
