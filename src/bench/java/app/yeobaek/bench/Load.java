package app.yeobaek.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Clients that each save a mark, wait for the answer and save the next. */
final class Load {
    private Load() {}

    /** How much was done how quickly. */
    record Pace(double perSecond, double bestMillis, double medianMillis, double p99Millis) {
        static Pace of(long[] nanos, double seconds) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Pace(sorted.length / seconds, at(sorted, 0), at(sorted, 0.5), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double part) {
            return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
        }
    }

    /** A thing to do again and again over one connection. */
    interface Work {
        void once(Wire wire, Random random) throws IOException;
    }

    static Work saving(Target target, Target.What what) {
        return (wire, random) ->
                wire.post(target.marks(), target.wish(what, random).json()).require(201);
    }

    /** {@code clients} do the work side by side for some seconds. */
    static Pace run(int port, People people, int clients, double seconds, Work work)
            throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            String token = people.token(client);
            Random random = new Random(System.nanoTime() + client);
            tasks.add(() -> repeat(port, token, random, deadline, work));
        }
        long began = System.nanoTime();
        long[] all = inParallel(tasks).stream().flatMapToLong(Arrays::stream).toArray();
        return Pace.of(all, (System.nanoTime() - began) / 1e9);
    }

    private static long[] repeat(int port, String token, Random random, long deadline, Work work) throws IOException {
        LongStream.Builder times = LongStream.builder();
        try (Wire wire = new Wire(port, token)) {
            for (long began = System.nanoTime(); began < deadline; ) {
                work.once(wire, random);
                long ended = System.nanoTime();
                times.add(ended - began);
                began = ended;
            }
        }
        return times.build().toArray();
    }

    /** {@code count} times one after another. */
    static Pace sequence(int port, People people, int count, Work work) throws IOException {
        long[] times = new long[count];
        long first = System.nanoTime();
        try (Wire wire = new Wire(port, people.token(0))) {
            Random random = new Random(1);
            for (int i = 0; i < count; i++) {
                long began = System.nanoTime();
                work.once(wire, random);
                times[i] = System.nanoTime() - began;
            }
        }
        return Pace.of(times, (System.nanoTime() - first) / 1e9);
    }

    static <T> List<T> inParallel(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(tasks)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
