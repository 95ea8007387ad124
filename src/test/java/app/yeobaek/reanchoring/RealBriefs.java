package app.yeobaek.reanchoring;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real briefs, imported, where they are at hand. They belong to their authors and stay outside. */
final class RealBriefs {
    private RealBriefs() {}

    static List<Manuscript> all() throws IOException, NotImportable {
        Path root = Path.of(System.getProperty("yeobaek.root", "."));
        List<Manuscript> briefs = new ArrayList<>();
        for (String place : List.of("../shared/briefs", "../../shared/briefs")) {
            if (!Files.isDirectory(root.resolve(place))) {
                continue;
            }
            try (Stream<Path> files = Files.list(root.resolve(place))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    briefs.add(new PlainTextImporter()
                            .read(Files.readString(file), file.getFileName().toString())
                            .manuscript());
                }
            }
        }
        return briefs;
    }
}
