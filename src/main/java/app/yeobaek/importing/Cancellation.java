package app.yeobaek.importing;

import org.jspecify.annotations.Nullable;

/** The wish to stop an import, from any thread, before or while it runs. */
public final class Cancellation {
    private boolean wished;
    private @Nullable Runnable stop;

    /** Stops the import; a second call does nothing. */
    public synchronized void cancel() {
        wished = true;
        if (stop != null) {
            stop.run();
        }
    }

    /** Whether somebody wished it. */
    public synchronized boolean isWished() {
        return wished;
    }

    /** Says how to stop what runs now; done at once if the wish came earlier. Null when nothing runs any more. */
    synchronized void stopBy(@Nullable Runnable means) {
        stop = means;
        if (wished && means != null) {
            means.run();
        }
    }
}
