package app.yeobaek.localstack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords and keys of one stack: made once at random, kept in a file that only its owner can read. */
final class Secrets {
    private static final String OWNER_ONLY = "rw-------";
    // No 0, o, 1, l, i: people type these passwords.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int KEY_LENGTH = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SortedMap<String, String> values;

    private Secrets(SortedMap<String, String> values) {
        this.values = values;
    }

    /** The secrets kept in {@code folders}, completed and written back where some are missing. */
    static Secrets of(Folders folders) throws IOException {
        Path file = folders.secrets();
        SortedMap<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
            values.putAll(read(file));
        } else if (Files.exists(folders.postgresData())) {
            throw new Trouble(
                    "%s is missing, but %s was made with its passwords: put the file back, or delete both to start with empty data."
                            .formatted(file, folders.postgresData()));
        }
        if (complete(values)) {
            write(file, values);
        }
        return new Secrets(values);
    }

    String of(Secret secret) {
        return known(secret.key());
    }

    String passwordOf(SamplePerson person) {
        return known(key(person));
    }

    private String known(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no secret " + key);
        }
        return value;
    }

    private static boolean complete(SortedMap<String, String> values) {
        int before = values.size();
        for (Secret secret : Secret.values()) {
            values.computeIfAbsent(secret.key(), key -> random(KEY_LENGTH));
        }
        for (SamplePerson person : SamplePerson.values()) {
            values.computeIfAbsent(key(person), key -> random(4) + "-" + random(4) + "-" + random(4));
        }
        return values.size() > before;
    }

    private static String key(SamplePerson person) {
        return "password.of." + person.userName();
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        SortedMap<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static void write(Path file, SortedMap<String, String> values) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                folder,
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        Files.write(
                fresh,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
