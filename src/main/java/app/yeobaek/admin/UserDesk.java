package app.yeobaek.admin;

import app.yeobaek.account.RequiredAction;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Carries out acts on many users, one by one: what fails for one does not keep the others. */
@ApplicationScoped
class UserDesk {
    private final UserActs acts;

    @Inject
    UserDesk(UserActs acts) {
        this.acts = acts;
    }

    /**
     * What became of an act.
     *
     * @param done ids of those it was done to
     * @param refused the others, each with the problem's type
     */
    record Outcome(List<String> done, List<Refusal> refused) {}

    /** Somebody it was not done to, and why. */
    record Refusal(String id, String why) {}

    Outcome carryOut(Actor admin, UserAct act, List<String> ids) {
        List<String> done = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (String id : ids.stream().distinct().toList()) {
            try {
                carryOut(admin, act, id);
                done.add(id);
            } catch (Problem problem) {
                if (problem.type().equals("keycloak-away") && done.isEmpty()) {
                    throw problem;
                }
                refused.add(new Refusal(id, problem.type()));
            }
        }
        return new Outcome(List.copyOf(done), List.copyOf(refused));
    }

    void carryOut(Actor admin, UserAct act, String id) {
        switch (act) {
            case ENABLE -> acts.enable(admin, id, true);
            case DISABLE -> acts.enable(admin, id, false);
            case SIGN_OUT -> acts.signOut(admin, id);
            case MAIL_PASSWORD -> acts.mailPassword(admin, id);
            case REQUIRE_PASSWORD -> acts.require(admin, id, List.of(RequiredAction.PASSWORD));
            case REQUIRE_SECOND_FACTOR -> acts.require(admin, id, List.of(RequiredAction.SECOND_FACTOR));
            case MAKE_ADMIN -> acts.makeAdmin(admin, id, true);
            case UNMAKE_ADMIN -> acts.makeAdmin(admin, id, false);
        }
    }
}
