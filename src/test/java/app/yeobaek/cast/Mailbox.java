package app.yeobaek.cast;

import app.yeobaek.stack.TestStack;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The mails that the test stack's server was sent for an address since this was opened. */
public final class Mailbox {
    private final Path folder;
    private final String address;
    private final List<Path> before;

    private Mailbox(String address) {
        this.folder = Path.of(ConfigProvider.getConfig().getValue(TestStack.MAIL, String.class));
        this.address = address;
        this.before = files();
    }

    /** The box of an address, empty from now on. */
    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** A mail as a reader's program understands it. */
    public record Received(MimeMessage message, String text, String html) {
        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        /** The first header of a name, or an empty string. */
        public String header(String name) {
            try {
                @Nullable String[] values = message.getHeader(name);
                return values == null || values[0] == null ? "" : values[0];
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What has come so far, oldest first. */
    public List<Received> mails() {
        List<Received> received = new ArrayList<>();
        for (Path file : files()) {
            if (!before.contains(file)) {
                read(file).ifPresent(received::add);
            }
        }
        return received;
    }

    /** Waits for a mail. */
    public Received await(String what, Predicate<Received> wanted) {
        return Eventually.get(
                "mail " + what + " to " + address,
                () -> mails().stream().filter(wanted).findFirst());
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Received> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            boolean mine = Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(it -> it.toString().equals(address));
            return mine
                    ? Optional.of(new Received(message, part(message, "text/plain"), part(message, "text/html")))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                String found = part(one, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
