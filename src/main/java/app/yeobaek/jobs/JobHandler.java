package app.yeobaek.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Does one kind of work. Implemented by features as application-scoped beans. */
public interface JobHandler {
    /** The kind of work, unique among the handlers. */
    String kind();

    /**
     * Does the work of one job, outside of any transaction. A node may die after it was done and before that was written
     * down; then the job is run again, so doing it twice must do no more than doing it once.
     *
     * @param job the job's id, the same at every attempt
     * @throws Exception if it did not work: it is tried again later, eight times in all within some six hours
     */
    void run(UUID job, JsonNode payload) throws Exception;
}
