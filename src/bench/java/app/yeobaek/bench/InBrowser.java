package app.yeobaek.bench;

import app.yeobaek.localstack.LocalStack;
import java.io.PrintStream;

/** The reading page in a real browser. */
final class InBrowser {
    InBrowser(int port, LocalStack stack, PrintStream out) {}

    InBrowser measure(Target target, int count) {
        return this;
    }
}
