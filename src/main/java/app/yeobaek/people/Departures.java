package app.yeobaek.people;

import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The end of somebody's being here. */
@ApplicationScoped
public class Departures {
    private final People people;
    private final Members members;
    private final ApiTokens tokens;
    private final EntityManager database;
    private final DeletionRequests requests;
    private final Event<PersonDeparted> departed;
    private final Clock clock;

    @Inject
    Departures(
            People people,
            Members members,
            ApiTokens tokens,
            EntityManager database,
            DeletionRequests requests,
            Event<PersonDeparted> departed,
            Clock clock) {
        this.people = people;
        this.members = members;
        this.tokens = tokens;
        this.database = database;
        this.requests = requests;
        this.departed = departed;
        this.clock = clock;
    }

    /** Takes somebody out of every team, and their name and address out of their row, as they or an admin chose; once. */
    @Transactional
    public void complete(UUID id, Words choice) {
        Person person = people.findById(id);
        if (person.departedAt() != null) {
            return;
        }
        members.removeEverywhere(id);
        tokens.revokeAllOf(id);
        database.createNativeQuery("delete from personal_archive where person_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        boolean unused = requests.end(id);
        person.depart(choice, choice == Words.NAME ? person.name() : formerMember(), clock.instant());
        departed.fire(new PersonDeparted(id, choice));
    }

    /** In both languages: a name is the same for everyone who reads it. */
    private String formerMember() {
        Object number = database.createNativeQuery("select nextval('former_member_number')")
                .getSingleResult();
        return Catalogue.say(Language.KO, "people_former_member", number) + " · "
                + Catalogue.say(Language.EN, "people_former_member", number);
    }
}
