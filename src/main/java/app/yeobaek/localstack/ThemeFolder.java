package app.yeobaek.localstack;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Where Keycloak finds the look of its pages: it reads the theme where it lies, so that every start shows the present one. */
final class ThemeFolder {
    /** The theme's name, as the realm calls it. */
    static final String THEME = "yeobaek";

    private static final String MARK = "/localstack/themes/" + THEME + "/login/theme.properties";

    private ThemeFolder() {}

    /** The folder of all themes. The launcher and the tests run from folders of classes, never from an archive. */
    static Path path() {
        URL mark = ThemeFolder.class.getResource(MARK);
        if (mark == null) {
            throw new IllegalStateException(MARK + " is missing");
        }
        try {
            return Path.of(new URI(mark.toString())).resolve("../../..").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
