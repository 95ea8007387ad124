package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.TestAccount;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An admin's first morning, a lead's invitation and everybody's own page, as they are seen. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class AdminJourneyTest extends Journey {
    private final List<String> broken = new ArrayList<>();

    private void keeps(Reader reader, String name) {
        reader.isSeen("admin-" + name);
        new AxeBuilder(reader.page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule ->
                        rule.getNodes().forEach(node -> broken.add(name + ": " + rule.getId() + " " + node.getHtml())));
    }

    @Test
    void adminsFirstMorning() {
        TestAccount account = TestAccount.made();
        Reader admin = reader(SamplePerson.ADMIN).goesTo("/admin?q=" + account.handle());
        keeps(admin, "users");
        admin.page.locator("tbody input[type=checkbox]").check();
        admin.page.locator("button[value=disable]").click();
        assertThat(admin.page.locator(".notice.is-done")).isVisible();
        keeps(admin, "users-disabled");
        admin.page.locator(".notice button").click();
        assertThat(admin.page.locator(".notice.is-done")).containsText("다시 사용");

        keeps(admin.goesTo("/admin/users/" + account.id()), "user");
        keeps(admin.goesTo("/admin/users/new"), "new-user");
        admin.page.locator("#handle").fill("나쁜 아이디");
        admin.page.locator("#name").fill("이름");
        admin.page.locator("#email").fill("a@example.org");
        admin.mayHear("400").page.locator("button.primary").click();
        assertThat(admin.page.locator("#handle-error")).isVisible();
        keeps(admin, "new-user-wrong");

        admin.goesTo("/admin/users/import");
        String one = "i" + account.handle();
        admin.page.locator("#text").fill("아이디,이름,메일\n" + one + ",김하나," + one + "@example.org\n나쁜 것,,x\n");
        admin.page.locator("button.primary").click();
        assertThat(admin.page.locator("tbody tr")).hasCount(2);
        keeps(admin, "import-preview");
        admin.page.locator("input[name=mail]").uncheck();
        admin.page.locator("button.primary").click();
        assertThat(admin.page.getByText("모두 마쳤습니다.")).isVisible();
        keeps(admin, "import-done");

        keeps(admin.goesTo("/admin/teams"), "teams");
        keeps(admin.goesTo("/admin/audit"), "audit");
        keeps(admin.goesTo("/admin/operations"), "operations");
        assertThat(broken).isEmpty();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Test
    void leadInvitesAndEverybodyHasAPageOfTheirOwn() {
        TestTeam team = TestTeam.founded();
        Reader hana = reader(SamplePerson.HANA).goesTo("/teams/" + team.id());
        keeps(hana, "team");
        hana.page.locator("#emails").fill("");
        hana.page.locator("form[action$=invitations] button.primary").click();
        String link = hana.page.locator("code.secret").textContent();
        keeps(hana, "team-invited");
        hana.page.locator("form[action$=revocation] button").click();
        assertThat(hana.page.locator(".notice.is-done")).isVisible();
        String path = link.substring(link.indexOf("/invitations/"));
        keeps(reader(SamplePerson.SEOYEON).mayHear("410").goesTo(path), "invitation-revoked");

        Reader tom = reader(SamplePerson.TOM, Look.DESK.english().inDark()).goesTo("/me");
        tom.page.locator("#token-name").fill("A script");
        tom.page.locator("form[action$=tokens] button").click();
        assertThat(tom.page.locator("code.secret")).containsText("ybk_");
        keeps(tom, "me");
        tom.page.locator("form[action$='tokens/revocation'] button").first().click();
        assertThat(tom.page.locator(".notice.is-done")).isVisible();

        // What the team agreed on is found in one place, and leads back there.
        hana.goesTo("/teams/" + team.id())
                .page
                .getByText(hana.says("people_colours"), exactly())
                .click();
        keeps(hana, "team-colours");
        hana.page.getByText(hana.says("marking_colours_team"), exactly()).click();
        Locator codebook = hana.page.getByText(hana.says("people_codebook"), exactly());
        codebook.scrollIntoViewIfNeeded();
        keeps(hana, "team-agreed");
        codebook.click();
        keeps(hana, "team-codebook");
        hana.page.locator("main a[href='/teams/" + team.id() + "']").click();
        assertThat(hana.page.locator("h1")).containsText("시험팀");
        // Readers see what the tags mean, and no way to colours that they may not name.
        Reader doyun = reader(SamplePerson.DOYUN).goesTo("/teams/" + team.id());
        assertThat(doyun.page.getByText(doyun.says("people_codebook"), exactly()))
                .isVisible();
        assertThat(doyun.page.locator("a[href$='/colours']")).hasCount(0);

        keeps(reader(SamplePerson.HANA, Look.PHONE).goesTo("/teams/" + team.id()), "team-phone");
        keeps(reader(SamplePerson.ADMIN, Look.PHONE).goesTo("/admin"), "users-phone");
        assertThat(broken).isEmpty();
    }
}
