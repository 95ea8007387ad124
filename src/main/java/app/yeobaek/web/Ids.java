package app.yeobaek.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identities: UUID version 7 (RFC 9562), so that rows made one after another lie side by side in the index. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identity, never given before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
