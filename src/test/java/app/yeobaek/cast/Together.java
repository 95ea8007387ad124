package app.yeobaek.cast;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several people act at the same moment. */
public final class Together {
    private Together() {}

    /** What {@code act} gives to each of {@code many} that begin at once. */
    public static <T> List<T> act(int many, IntFunction<T> act) {
        ExecutorService people = Executors.newFixedThreadPool(many);
        CyclicBarrier start = new CyclicBarrier(many);
        try {
            List<CompletableFuture<T>> acts = IntStream.range(0, many)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return act.apply(one);
                            },
                            people))
                    .toList();
            return acts.stream().map(CompletableFuture::join).toList();
        } finally {
            people.shutdown();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
