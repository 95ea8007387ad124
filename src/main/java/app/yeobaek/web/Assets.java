package app.yeobaek.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scripts, styles and fonts under {@code web/}, read once. Their address carries a digest of them all, so browsers may
 * keep them for ever and never mix two versions.
 */
public final class Assets {
    private static final String ROOT = "web";

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    /** A doc comment that begins a line of its own; inside a line it may be a type cast, which does no harm. */
    private static final Pattern DOCUMENTATION = Pattern.compile("(?m)^[ \\t]*/\\*\\*(?s:.*?)\\*/[ \\t]*\\R?");

    private static final Map<String, byte[]> FILES = readAll();
    private static final String BUILD = digest(FILES);

    private Assets() {}

    /** The address of an asset, such as {@code reading/reading.css}; throws if there is no such file. */
    @TemplateExtension(namespace = "asset")
    public static String url(String path) {
        if (!FILES.containsKey(path)) {
            throw new IllegalArgumentException("no asset " + path);
        }
        return "/assets/" + BUILD + "/" + path;
    }

    /** Addresses of the modules of a feature that others import: preloading them saves a chain of round trips. */
    @TemplateExtension(namespace = "asset")
    static List<String> modules(String feature) {
        return FILES.entrySet().stream()
                .filter(it ->
                        it.getKey().startsWith(feature + "/") && it.getKey().endsWith(".js"))
                .filter(it -> new String(it.getValue(), StandardCharsets.UTF_8).contains("\nexport "))
                .map(it -> url(it.getKey()))
                .toList();
    }

    static String build() {
        return BUILD;
    }

    static Optional<byte[]> read(String path) {
        return Optional.ofNullable(FILES.get(path));
    }

    static String typeOf(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    private static Map<String, byte[]> readAll() {
        URL root = Assets.class.getClassLoader().getResource(ROOT);
        if (root == null) {
            return Map.of();
        }
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return readAll(jar.getPath(ROOT));
                }
            }
            return readAll(Path.of(uri));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the assets", e);
        }
    }

    private static Map<String, byte[]> readAll(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (TYPES.containsKey(name.substring(name.lastIndexOf('.') + 1))) {
                    byte[] bytes = Files.readAllBytes(path);
                    files.put(name, name.endsWith(".js") ? withoutDocumentation(bytes) : bytes);
                }
            }
        }
        return files;
    }

    /** Readers of the source want the doc comments, browsers do not: they are a third of what would be sent. */
    private static byte[] withoutDocumentation(byte[] script) {
        String source = new String(script, StandardCharsets.UTF_8);
        return DOCUMENTATION.matcher(source).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
