package app.yeobaek.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Starts {@link ImportProcess} or {@link PageProcess} in a JVM of its own. Its class path is put together from where this JVM found the few
 * libraries that importing needs, so that it is the same in the package, in dev mode and in tests; its environment is
 * empty, so that no secret of ours reaches a process that reads a stranger's file.
 */
final class ChildJvm {
    private ChildJvm() {}

    /** Runs the main method of {@code program} with {@code arguments}. */
    static Process start(Class<?> program, int megabytes, Path desk, Path complaints, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss8m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + desk,
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, classPath()),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(desk.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        builder.redirectError(complaints.toFile());
        return builder.start();
    }

    /** One class of each library that importing needs. */
    private static Stream<Class<?>> needed() {
        return Stream.of(
                ImportProcess.class,
                ObjectMapper.class,
                JsonFactory.class,
                JsonInclude.class,
                org.jboss.logging.Logger.class,
                org.apache.commons.logging.LogFactory.class,
                org.jspecify.annotations.NullMarked.class,
                org.apache.lucene.analysis.ko.KoreanTokenizer.class,
                org.apache.lucene.util.BytesRef.class,
                org.apache.lucene.analysis.core.LowerCaseFilter.class,
                org.apache.pdfbox.pdmodel.PDDocument.class,
                org.apache.pdfbox.io.RandomAccessReadBuffer.class,
                org.apache.fontbox.ttf.TrueTypeFont.class,
                kr.dogfoot.hwplib.object.HWPFile.class,
                org.jsoup.Jsoup.class,
                org.commonmark.parser.Parser.class,
                org.commonmark.ext.gfm.tables.TablesExtension.class,
                org.commonmark.ext.footnotes.FootnotesExtension.class);
    }

    private static Set<String> classPath() {
        Set<String> places = new LinkedHashSet<>();
        List<Class<?>> anchors = needed().toList();
        for (Class<?> anchor : anchors) {
            CodeSource source = anchor.getProtectionDomain().getCodeSource();
            if (source == null) {
                throw new IllegalStateException("no place is known for " + anchor.getName());
            }
            try {
                places.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("no path: " + source.getLocation(), e);
            }
        }
        return places;
    }
}
