package app.yeobaek.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server that sends nothing on: what it is given lies as files in the stack's folder, one for each mail. So mail can be
 * tried out with invented people, and nobody outside ever gets any.
 */
final class MailServer implements AutoCloseable {
    /** Addresses of this domain do not exist: mail to them is refused for good, as a real server does. */
    static final String NOBODY = "@nobody.invalid";

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final SMTPServer server;

    private MailServer(SMTPServer server) {
        this.server = server;
    }

    static MailServer start(Folders folders, Ports ports) throws IOException {
        Path box = Files.createDirectories(folders.mail());
        AtomicInteger numbers = new AtomicInteger();
        SMTPServer server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .port(ports.mail())
                .maxMessageSize(LARGEST)
                .messageHandlerFactory(context -> new Delivery(box, numbers))
                .build();
        server.start();
        return new MailServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One conversation with a client that brings mail. */
    private static final class Delivery implements MessageHandler {
        private final Path box;
        private final AtomicInteger numbers;
        private final List<String> recipients = new ArrayList<>();

        Delivery(Path box, AtomicInteger numbers) {
            this.box = box;
            this.numbers = numbers;
        }

        @Override
        public void from(String sender) {
            recipients.clear();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.toLowerCase(Locale.ROOT).endsWith(NOBODY)) {
                throw new RejectException(550, "5.1.1 There is nobody of that name");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream message) throws IOException {
            String to = recipients.isEmpty() ? "nobody" : recipients.get(0).replaceAll("[^A-Za-z0-9@._-]", "_");
            String name = "%s-%03d-%s"
                    .formatted(
                            STAMP.format(LocalDateTime.now(ZoneOffset.UTC)),
                            numbers.incrementAndGet() % 1000,
                            shortened(to));
            Path unfinished = box.resolve(name + ".part");
            Files.copy(message, unfinished, StandardCopyOption.REPLACE_EXISTING);
            // Whoever watches the folder sees whole mails only.
            Files.move(unfinished, box.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            // An empty word would become an empty answer, on which clients wait or give up.
            return "Ok";
        }

        @Override
        public void done() {
            recipients.clear();
        }

        private static String shortened(String address) {
            return address.substring(0, Math.min(60, address.length()));
        }
    }
}
