package app.yeobaek.journeys;

import app.yeobaek.stack.Chromium;
import com.microsoft.playwright.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all journeys, and pictures of what was on every screen where one failed. */
final class Stage implements BeforeAllCallback, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Stage.class);
    private static @Nullable Chromium chromium;

    static Browser browser() {
        if (chromium == null) {
            throw new IllegalStateException("no journey has begun");
        }
        return chromium.browser();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // In the store of the whole run, which closes it at the end.
        chromium =
                context.getRoot().getStore(HERE).computeIfAbsent("chromium", key -> Chromium.launch(), Chromium.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()
                && context.getRequiredTestInstance() instanceof Journey journey) {
            journey.failed(context.getRequiredTestMethod().getName());
        }
    }
}
