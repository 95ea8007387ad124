package app.yeobaek.localstack;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails that a stack was sent, for people to look at. */
final class Mails {
    private static final int SHOWN = 10;

    private Mails() {}

    /** The latest mails with their words, oldest first. */
    static String latest(Folders folders) throws IOException {
        List<Path> files = files(folders);
        if (files.isEmpty()) {
            return "No mail yet; it will lie in " + folders.mail() + ".";
        }
        StringBuilder shown = new StringBuilder();
        for (Path file : files.subList(Math.max(0, files.size() - SHOWN), files.size())) {
            shown.append(shown(file)).append('\n');
        }
        return shown.append(files.size()).append(" in ").append(folders.mail()).toString();
    }

    private static List<Path> files(Folders folders) throws IOException {
        if (!Files.isDirectory(folders.mail())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folders.mail())) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static String shown(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(null, in);
            return "---- %s%n     %s%n     %s%n%n%s%n"
                    .formatted(
                            file.getFileName(),
                            Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")),
                            mail.getSubject(),
                            text(mail));
        } catch (MessagingException e) {
            return "---- " + file.getFileName() + " cannot be read: " + e.getMessage();
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                String text = text(one);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
