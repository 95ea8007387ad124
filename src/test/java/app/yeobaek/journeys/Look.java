package app.yeobaek.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** With what a person reads: language and colours of the system, size of the window, what the browser can do. */
record Look(
        String locale, int width, int height, double zoom, boolean dark, boolean calm, boolean touch, boolean script) {
    static final Look DESK = new Look("ko-KR", 1280, 800, 1, false, false, false, true);
    static final Look PHONE = new Look("ko-KR", 390, 844, 2, false, false, true, true);

    Look english() {
        return new Look("en-GB", width, height, zoom, dark, calm, touch, script);
    }

    Look inDark() {
        return new Look(locale, width, height, zoom, true, calm, touch, script);
    }

    Look withoutMotion() {
        return new Look(locale, width, height, zoom, dark, true, touch, script);
    }

    Look withoutScript() {
        return new Look(locale, width, height, zoom, dark, calm, touch, false);
    }

    Look sized(int newWidth, int newHeight) {
        return new Look(locale, newWidth, newHeight, zoom, dark, calm, touch, script);
    }

    /** Everything so many times as large: the window holds that much less. */
    Look zoomed(int times) {
        return new Look(locale, width / times, height / times, times, dark, calm, touch, script);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, height)
                .setDeviceScaleFactor(zoom)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(calm ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setHasTouch(touch)
                .setJavaScriptEnabled(script)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }
}
