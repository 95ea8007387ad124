package app.yeobaek.cast;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.security.Role;
import app.yeobaek.stack.Tokens;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A team that only this run of the tests knows: 한하나 leads, 정지우 edits, 김민서 and Tom review, 이도윤 reads. */
public record TestTeam(UUID id) {
    private static final Map<SamplePerson, UUID> PEOPLE = new ConcurrentHashMap<>();
    private static final Map<SamplePerson, Role> ROLES = new EnumMap<>(
            Map.of(HANA, Role.LEAD, JIWOO, Role.EDITOR, MINSEO, Role.REVIEWER, TOM, Role.REVIEWER, DOYUN, Role.READER));
    private static final TestTeam SHARED = founded();

    /** The team of all tests that leave its members alone. */
    public static TestTeam shared() {
        return SHARED;
    }

    /** A new team with the same members. */
    public static TestTeam founded() {
        TestTeam team = new TestTeam(UUID.randomUUID());
        Database.change("insert into team (id, name, created_at) values (?, '시험팀', now())", team.id());
        ROLES.forEach(team::admit);
        return team;
    }

    /** Takes somebody in. */
    public void admit(SamplePerson person, Role role) {
        Database.change(
                "insert into membership (team_id, person_id, role, since) values (?, ?, ?, now())",
                id,
                idOf(person),
                role.name());
    }

    /** Removes somebody. */
    public void dismiss(SamplePerson person) {
        Database.change("delete from membership where team_id = ? and person_id = ?", id, idOf(person));
    }

    /** The id by which the application knows somebody. */
    public static UUID idOf(SamplePerson person) {
        return PEOPLE.computeIfAbsent(person, it -> Tokens.as(it)
                .get("/api/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id"));
    }
}
