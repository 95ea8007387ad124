package app.yeobaek.drafting;

import app.yeobaek.drafting.DraftView.ProgressView;
import app.yeobaek.importing.Progress;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** How far the reading of files has come, for whoever asks, on any node. Nothing depends on it. */
@ApplicationScoped
class ReadingProgress {
    private static final Logger LOG = Logger.getLogger(ReadingProgress.class);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    ReadingProgress(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes down what an import says of itself, not more often than somebody would look. */
    Progress of(UUID draft) {
        return new Progress() {
            private Instant last = Instant.EPOCH;

            @Override
            public void at(Step step, int done, int all) {
                Instant now = clock.instant();
                if (now.isBefore(last.plus(PAUSE))) {
                    return;
                }
                last = now;
                change(
                        """
                        insert into draft_progress (draft_id, step, done, of_all) values (?, ?, ?, ?)
                        on conflict (draft_id) do update set step = excluded.step, done = excluded.done, of_all = excluded.of_all
                        """,
                        draft,
                        step.name().toLowerCase(Locale.ROOT),
                        done,
                        all);
            }
        };
    }

    void forget(UUID draft) {
        change("delete from draft_progress where draft_id = ?", draft);
    }

    /** How far those of the drafts have come that are being read. */
    Map<UUID, ProgressView> of(Collection<UUID> drafts) {
        Map<UUID, ProgressView> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select draft_id, step, done, of_all from draft_progress where draft_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", drafts.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject(1, UUID.class),
                            new ProgressView(rows.getString(2), rows.getInt(3), rows.getInt(4)));
                }
            }
        } catch (SQLException e) {
            LOG.debug("progress is not known", e);
        }
        return found;
    }

    private void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            LOG.debug("progress is not written down", e);
        }
    }
}
