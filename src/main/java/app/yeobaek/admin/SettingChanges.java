package app.yeobaek.admin;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.security.Actor;
import app.yeobaek.site.Setting;
import app.yeobaek.site.SiteSettings;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;

/** Changes settings of the site and writes down who did, all of them or none. */
@ApplicationScoped
class SettingChanges {
    private final SiteSettings settings;
    private final AuditLog audit;

    @Inject
    SettingChanges(SiteSettings settings, AuditLog audit) {
        this.settings = settings;
        this.audit = audit;
    }

    void change(Actor admin, Map<String, String> wanted) {
        QuarkusTransaction.requiringNew()
                .run(() -> wanted.forEach((key, value) -> {
                    Setting setting = Arrays.stream(Setting.values())
                            .filter(it -> it.key().equals(key))
                            .findFirst()
                            .orElseThrow(() -> Problem.of(400, "setting-invalid", key));
                    String word = value == null ? "" : value.strip();
                    if (!word.equals(settings.word(setting))) {
                        String before = settings.change(setting, word);
                        audit.record(new Act(
                                "site.setting",
                                admin.id(),
                                null,
                                null,
                                "setting:" + key,
                                Map.of("value", before),
                                Map.of("value", word)));
                    }
                }));
        settings.look();
    }
}
