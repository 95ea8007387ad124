package app.yeobaek.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class ChromiumTest {
    @Test
    void machineHasABrowserThatPaintsHighlights() {
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser().newPage();
            page.setContent("<p>여백</p>");
            assertThat(page.locator("p").innerText()).isEqualTo("여백");
            assertThat(page.evaluate("() => CSS.highlights instanceof HighlightRegistry"))
                    .isEqualTo(true);
        }
    }
}
