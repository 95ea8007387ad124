package app.yeobaek.annotation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Carries out a request once that may come twice at the same moment. */
final class Repeats {
    private Repeats() {}

    /**
     * Makes something in a transaction of its own. Where a repeat of the request was faster, tries once more: the second
     * time it finds what the other one made. Asking for a lock first would cost every request what only this one needs.
     */
    static <T> T once(Supplier<T> making) {
        try {
            return QuarkusTransaction.requiringNew().call(making::get);
        } catch (RuntimeException failure) {
            if (!isTaken(failure)) {
                throw failure;
            }
            return QuarkusTransaction.requiringNew().call(making::get);
        }
    }

    private static boolean isTaken(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException broken) {
                return broken.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
            }
        }
        return false;
    }
}
