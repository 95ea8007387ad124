package app.yeobaek.site;

import app.yeobaek.web.Announcements;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The settings of the site, in the database and in the memory of every node: a change is known everywhere within two seconds,
 * and reading one costs nothing.
 */
@ApplicationScoped
public class SiteSettings implements Announcements {
    private static final Logger LOG = Logger.getLogger(SiteSettings.class);

    private final AgroalDataSource database;
    private final Config config;
    private volatile Map<Setting, String> known = Map.of();

    @Inject
    SiteSettings(AgroalDataSource database, Config config) {
        this.database = database;
        this.config = config;
    }

    /** What a setting is, in words. */
    public String word(Setting setting) {
        String chosen = known.get(setting);
        return chosen != null
                ? chosen
                : config.getOptionalValue("yeobaek.settings." + setting.key().replace('_', '-'), String.class)
                        .orElse(setting.usual());
    }

    /** What a setting is, as a number. */
    public int number(Setting setting) {
        return Integer.parseInt(word(setting));
    }

    @Override
    public boolean isReadOnly() {
        return word(Setting.READ_ONLY).equals("true");
    }

    @Override
    public Optional<String> announcement(Language language) {
        String korean = word(Setting.ANNOUNCEMENT_KO);
        String english = word(Setting.ANNOUNCEMENT_EN);
        String words = language == Language.EN && !english.isBlank() ? english : korean.isBlank() ? english : korean;
        return Optional.of(words.strip()).filter(it -> !it.isEmpty());
    }

    /**
     * Changes a setting for all nodes.
     *
     * @return what it was before
     * @throws Problem 400 {@code setting-invalid} if it may not be this
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String change(Setting setting, String value) {
        if (!setting.accepts(value)) {
            throw Problem.of(400, "setting-invalid", setting.key());
        }
        String before = word(setting);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "insert into site_setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value")) {
            upsert.setString(1, setting.key());
            upsert.setString(2, value);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a setting cannot be changed", e);
        }
        return before;
    }

    /** Reads what any node changed. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        Map<Setting, String> read = new EnumMap<>(Setting.class);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select name, value from site_setting");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                for (Setting setting : Setting.values()) {
                    if (setting.key().equals(rows.getString(1))) {
                        read.put(setting, rows.getString(2));
                    }
                }
            }
            known = Map.copyOf(read);
        } catch (SQLException e) {
            LOG.warnf("cannot read the settings, those known stand: %s", e.getMessage());
        }
    }
}
