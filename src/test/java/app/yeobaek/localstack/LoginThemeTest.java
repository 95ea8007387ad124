package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds Keycloak's pages to the look of ours. */
class LoginThemeTest {
    private static final Path ROOT = Path.of(System.getProperty("yeobaek.root", "."));
    private static final Path LOGIN = ROOT.resolve("src/main/resources/localstack/themes/yeobaek/login");
    private static final Path WEB = ROOT.resolve("src/main/resources/web/base");
    private static final Pattern TOKEN = Pattern.compile("--[a-z][a-z0-9-]*: [^;]+;");

    @Test
    void stylesheetIsNamedByItsContent() throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(stylesheet()));
        assertThat(stylesheet().getFileName())
                .hasToString("yeobaek-%s.css".formatted(HexFormat.of().formatHex(digest, 0, 4)));
    }

    @Test
    void coloursAndTypeAreThoseOfTheApplication() throws IOException {
        List<String> own = tokens(Files.readString(stylesheet()));
        assertThat(tokens(Files.readString(WEB.resolve("tokens.css")))).containsAll(own);
        assertThat(own).hasSizeGreaterThan(30);
    }

    @Test
    void iconIsThatOfTheApplication() {
        assertThat(LOGIN.resolve("resources/img/icon.svg")).hasSameTextualContentAs(WEB.resolve("icon.svg"));
    }

    private static Path stylesheet() throws IOException {
        Properties theme = new Properties();
        try (Reader in = Files.newBufferedReader(LOGIN.resolve("theme.properties"))) {
            theme.load(in);
        }
        return LOGIN.resolve("resources").resolve(theme.getProperty("styles"));
    }

    private static List<String> tokens(String css) {
        return TOKEN.matcher(css).results().map(MatchResult::group).toList();
    }
}
