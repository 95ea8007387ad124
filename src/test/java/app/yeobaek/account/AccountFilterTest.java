package app.yeobaek.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.TestAccount;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searching among the accounts of the real Keycloak. */
@QuarkusTest
class AccountFilterTest {
    @Inject
    Accounts accounts;

    private List<String> found(String words) {
        return accounts.find(new AccountFilter(words, null, null, false), 0, 50).accounts().stream()
                .map(Account::handle)
                .toList();
    }

    @Test
    void everyWordMayStandAnywhereInNameOrAddress() {
        TestAccount account = TestAccount.made();
        String handle = account.handle();
        // The name is "시험" and the login name: neither part of it is a beginning.
        assertThat(found(handle.substring(2, 10))).contains(handle);
        assertThat(found("험 " + handle.substring(3, 11))).contains(handle);
        assertThat(found(handle.substring(3) + " 시")).contains(handle);
        assertThat(found(handle.toUpperCase(java.util.Locale.ROOT))).contains(handle);
        assertThat(found("없는 " + handle)).doesNotContain(handle);
    }

    @Test
    void givenNameAloneFindsAKoreanName() {
        assertThat(found("하나")).contains("hana");
    }

    @Test
    void signsOfThePatternAreNoPattern() {
        assertThat(found("*hana*")).contains("hana");
        assertThat(found("\"jiwoo\"")).contains("jiwoo");
        assertThat(found("***")).isNotEmpty();
    }
}
