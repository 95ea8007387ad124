package app.yeobaek.admin;

import app.yeobaek.audit.AuditKeeping;
import app.yeobaek.security.ProviderWatch;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks how the parts are doing that the site is made of; each look ends within two seconds. */
@ApplicationScoped
class Health {
    private static final int PATIENCE_MILLIS = 2_000;
    /** Room for some imports at once. */
    private static final long LEAST_FREE = 500_000_000;

    private final EntityManager database;
    private final ProviderWatch provider;
    private final AuditKeeping audit;
    private final String mailHost;
    private final int mailPort;
    private final String version;

    @Inject
    Health(
            EntityManager database,
            ProviderWatch provider,
            AuditKeeping audit,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String mailHost,
            @ConfigProperty(name = "quarkus.mailer.port") Optional<Integer> mailPort,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "") String version) {
        this.database = database;
        this.provider = provider;
        this.audit = audit;
        this.mailHost = mailHost;
        this.mailPort = mailPort.orElse(25);
        this.version = version;
    }

    @Transactional
    List<OperationsPage.Part> parts(Language in) {
        List<OperationsPage.Part> parts = new ArrayList<>();
        Object[] postgres = (Object[]) database.createNativeQuery(
                        """
                        select split_part(version(), ' ', 2), pg_database_size(current_database()),
                               (select count(*) from pg_stat_activity where datname = current_database())
                        """,
                        Object[].class)
                .getSingleResult();
        parts.add(new OperationsPage.Part(
                "PostgreSQL",
                true,
                postgres[0] + " · " + DatabaseSizes.megabytes((Number) postgres[1]) + " · "
                        + Catalogue.say(in, "admin_connections", postgres[2])));
        parts.add(new OperationsPage.Part(
                "Keycloak",
                !provider.isAway(),
                provider.awaySince()
                        .map(it -> Catalogue.say(in, "admin_away_since", it.toString()))
                        .orElse(Catalogue.say(in, "admin_answers"))));
        boolean mail = answers();
        parts.add(new OperationsPage.Part(
                Catalogue.say(in, "admin_mail"),
                mail,
                mailHost + ":" + mailPort + " · " + Catalogue.say(in, mail ? "admin_answers" : "admin_answers_not")));
        parts.add(storage(in));
        boolean kept = audit.isKept();
        parts.add(new OperationsPage.Part(
                Catalogue.say(in, "admin_audit"),
                kept,
                Catalogue.say(in, kept ? "admin_audit_kept" : "admin_audit_not_kept")));
        Runtime machine = Runtime.getRuntime();
        parts.add(new OperationsPage.Part(
                Catalogue.say(in, "admin_node"),
                true,
                "Yeobaek " + version + " · Java " + Runtime.version().feature() + " · "
                        + DatabaseSizes.megabytes(machine.totalMemory() - machine.freeMemory()) + " / "
                        + DatabaseSizes.megabytes(machine.maxMemory())));
        return parts;
    }

    /** Where uploads and imports put their files while they are read; the database's own disk only its server knows. */
    private static OperationsPage.Part storage(Language in) {
        String name = Catalogue.say(in, "admin_storage");
        try {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            Path probe = Files.createTempFile(folder, "yeobaek-health", ".tmp");
            Files.write(probe, new byte[] {1});
            Files.delete(probe);
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            boolean enough = free >= Math.max(LEAST_FREE, store.getTotalSpace() / 20);
            return new OperationsPage.Part(
                    name,
                    enough,
                    Catalogue.say(
                            in,
                            enough ? "admin_storage_words" : "admin_storage_little",
                            DatabaseSizes.megabytes(free),
                            DatabaseSizes.megabytes(store.getTotalSpace())));
        } catch (IOException e) {
            return new OperationsPage.Part(name, false, Catalogue.say(in, "admin_storage_unwritable"));
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(mailHost, mailPort), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
