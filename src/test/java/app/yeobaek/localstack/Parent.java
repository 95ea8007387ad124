package app.yeobaek.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A launcher for a test: starts one child in the folder that it is given, and then is killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        ChildProcess.start(
                "child",
                new Folders(data, data),
                ChildProcess.Farewell.TERM,
                Stream.concat(
                                ChildProcess.dyingWithUs(ChildProcess.Farewell.TERM).stream(),
                                List.of("sleep", "600").stream())
                        .toList(),
                Map.of());
        Runtime.getRuntime().halt(137); // no shutdown hook runs, as with kill -9
    }
}
