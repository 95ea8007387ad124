package app.yeobaek.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The threads of this node that do jobs, woken by its own news, else looking every few seconds for others'. */
@ApplicationScoped
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    /** A mail server that keeps silent holds a thread for a minute: others must go on. */
    private static final int THREADS = 4;

    private static final int LOOK_EVERY_SECONDS = 3;

    private final Leases leases;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;
    private final Semaphore news = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "job-leases");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    @Inject
    Workers(Leases leases, Clock clock, @Any Instance<JobHandler> handlers) {
        this.leases = leases;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    void start(@Observes StartupEvent started) {
        for (int i = 1; i <= THREADS && !handlers.isEmpty(); i++) {
            Thread thread = new Thread(this::work, "job-worker-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        renewing.shutdownNow();
        threads.forEach(Thread::interrupt);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Enqueued enqueued) {
        news.release();
    }

    private void work() {
        while (!stopped) {
            try {
                Optional<Leases.Leased> job = leases.take(handlers.keySet(), clock.instant());
                if (job.isPresent()) {
                    doOne(job.get());
                } else if (news.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                    LOG.trace("woken");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.warnf("cannot look for jobs, trying again: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void doOne(Leases.Leased job) {
        long beat = Leases.LEASE.toMillis() / 4;
        ScheduledFuture<?> heart = renewing.scheduleWithFixedDelay(
                () -> leases.renew(job.id(), clock.instant()), beat, beat, TimeUnit.MILLISECONDS);
        try {
            run(job);
            heart.cancel(false);
            leases.done(job.id());
        } catch (Exception e) {
            heart.cancel(false);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warnf(e, "job %s (%s) did not work, attempt %d", job.id(), job.kind(), job.attempt());
            leases.failed(job, e.toString(), clock.instant());
        }
    }

    @ActivateRequestContext
    void run(Leases.Leased job) throws Exception {
        JobHandler handler = handlers.get(job.kind());
        if (handler == null) {
            throw new IllegalStateException("nobody here does " + job.kind());
        }
        handler.run(job.id(), job.payload());
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(LOOK_EVERY_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
