package app.yeobaek.importing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Command line: imports a file and prints what the scorer of a folder of briefs with gold files says of the result.
 *
 * <pre>java -cp … app.yeobaek.importing.Score FOLDER NAME-OF-BRIEF [FILE]</pre>
 *
 * <p>FOLDER holds {@code briefs.py}; without FILE the text that stands there under the brief's name is imported.
 */
public final class Score {
    private Score() {}

    /** See the class. Exits with the scorer's status. */
    public static void main(String[] args) throws IOException, InterruptedException, NotImportable {
        Path folder = Path.of(args[0]);
        String brief = args[1];
        Path scorer = folder.resolve("briefs.py");
        if (!Files.exists(scorer)) {
            throw new IllegalArgumentException("no scorer here: " + scorer);
        }
        Path file = args.length > 2 ? Path.of(args[2]) : text(folder, brief);
        Imported imported = Importers.read(Files.readAllBytes(file), file.getFileName() + "", Progress.UNSEEN);
        Path candidate = Files.createTempFile("candidate", ".json");
        try {
            Files.writeString(candidate, Structure.json(imported, brief));
            Process process = new ProcessBuilder("python3", scorer.toString(), "score", candidate.toString())
                    .inheritIO()
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                System.exit(status);
            }
        } finally {
            Files.delete(candidate);
        }
    }

    private static Path text(Path folder, String brief) throws IOException {
        try (var files = Files.newDirectoryStream(folder, brief + "_*.txt")) {
            for (Path file : files) {
                return file;
            }
        }
        throw new IllegalArgumentException("no text of " + brief + " in " + folder + File.separator);
    }
}
