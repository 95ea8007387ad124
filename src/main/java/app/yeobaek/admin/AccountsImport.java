package app.yeobaek.admin;

import app.yeobaek.account.Accounts;
import app.yeobaek.account.NewAccount;
import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.jobs.JobHandler;
import app.yeobaek.jobs.Jobs;
import app.yeobaek.people.Members;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Team;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Role;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes many accounts from a table: looks through it first, then makes them one by one in a job whose progress is seen. */
@ApplicationScoped
class AccountsImport implements JobHandler {
    static final String KIND = "accounts.import";

    private final Accounts accounts;
    private final UserActs acts;
    private final Teams teams;
    private final Members members;
    private final People people;
    private final Jobs jobs;
    private final AuditLog audit;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    AccountsImport(
            Accounts accounts,
            UserActs acts,
            Teams teams,
            Members members,
            People people,
            Jobs jobs,
            AuditLog audit,
            EntityManager database,
            ObjectMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.acts = acts;
        this.teams = teams;
        this.members = members;
        this.people = people;
        this.jobs = jobs;
        this.audit = audit;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** How far an import is. */
    record Progress(UUID id, int rows, int done, List<Failure> failures, boolean finished) {}

    /** A row that did not become an account, by its line and login name, and why: the last part of a problem's type. */
    record Failure(int line, String handle, String why) {}

    /** Looks through a table without making anything: what is wrong with which row, accounts that exist included. */
    @Transactional
    List<UserRow> look(byte[] table) {
        Map<String, UUID> teamIds = teams.listAll().stream()
                .filter(it -> it.archivedAt() == null)
                .collect(java.util.stream.Collectors.toMap(Team::name, Team::id, (first, second) -> first));
        List<UserRow> rows = UserTable.read(table, teamIds.keySet());
        List<UserRow> looked = new ArrayList<>();
        for (UserRow row : rows) {
            boolean taken = row.isGood()
                    && (accounts.named(row.handle()).isPresent()
                            || accounts.named(row.email()).isPresent());
            looked.add(taken ? row.wrong("taken") : row);
        }
        return looked;
    }

    /** Begins to make the accounts of the good rows; gives where to look how far it is. */
    @Transactional
    UUID begin(Actor admin, List<UserRow> rows, boolean mail) {
        List<UserRow> good = rows.stream().filter(UserRow::isGood).toList();
        if (good.isEmpty()) {
            throw Problem.of(400, "users-none");
        }
        UUID id = Ids.next();
        database.createNativeQuery(
                        """
                        insert into account_import (id, by_id, asked_at, rows, done, failures)
                        values (:id, :by, :now, cast(:rows as jsonb), 0, '[]')
                        """)
                .setParameter("id", id)
                .setParameter("by", admin.id())
                .setParameter("now", clock.instant())
                .setParameter("rows", write(good))
                .executeUpdate();
        jobs.enqueue(KIND, json.createObjectNode().put("import", id.toString()).put("mail", mail), clock.instant());
        audit.record(new Act(
                "accounts.import", admin.id(), null, null, "import:" + id, Map.of(), Map.of("rows", good.size())));
        return id;
    }

    /** How far an import is. */
    @Transactional
    Optional<Progress> progress(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = database.createNativeQuery(
                        """
                        select jsonb_array_length(rows), done, failures #>> '{}' from account_import where id = :id
                        """,
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(row -> {
            int rows = ((Number) row[0]).intValue();
            int done = ((Number) row[1]).intValue();
            return new Progress(id, rows, done, List.of(read((String) row[2], Failure[].class)), done == rows);
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID job, JsonNode payload) {
        UUID id = UUID.fromString(payload.path("import").asText());
        Object[] row = QuarkusTransaction.requiringNew().call(() -> (Object[]) database.createNativeQuery(
                        "select by_id, rows #>> '{}', done from account_import where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult());
        Person by = QuarkusTransaction.requiringNew().call(() -> people.findById((UUID) row[0]));
        Actor admin = new Actor(by.id(), by.subject(), by.handle(), by.name(), true);
        UserRow[] rows = read((String) row[1], UserRow[].class);
        for (int i = ((Number) row[2]).intValue(); i < rows.length; i++) {
            String why = make(admin, rows[i], payload.path("mail").asBoolean());
            int done = i + 1;
            Failure failure = new Failure(rows[i].line(), rows[i].handle(), why);
            QuarkusTransaction.requiringNew().run(() -> note(id, done, failure));
        }
    }

    /** Why there is no account, or an empty string. A Keycloak that is away stops the job, which goes on from here later. */
    private String make(Actor admin, UserRow row, boolean mail) {
        try {
            Person person = acts.create(admin, new NewAccount(row.handle(), row.name(), row.email(), row.language()));
            if (!row.team().isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> {
                    Team team = teams.find("name = ?1 and archivedAt is null", row.team())
                            .firstResult();
                    members.give(admin, team.id(), person.id(), Role.valueOf(row.role()));
                });
            }
            if (mail) {
                acts.mailPassword(admin, person.subject());
            }
            return "";
        } catch (Problem problem) {
            if (problem.type().equals("keycloak-away")) {
                throw problem;
            }
            return problem.type();
        }
    }

    private void note(UUID id, int done, Failure failure) {
        database.createNativeQuery(
                        """
                        update account_import set done = :done, failures = failures || cast(:failure as jsonb) where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("done", done)
                .setParameter("failure", failure.why().isEmpty() ? "[]" : write(List.of(failure)))
                .executeUpdate();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}
