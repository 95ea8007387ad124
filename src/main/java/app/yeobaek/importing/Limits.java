package app.yeobaek.importing;

import java.time.Duration;

/**
 * What one import may take.
 *
 * @param bytes most bytes of a file
 * @param time from the start of reading to its end
 * @param megabytes heap of the process that reads it
 */
public record Limits(long bytes, Duration time, int megabytes) {
    /** 50 MiB, a minute, half a gibibyte: room for a hundred pages with pictures. */
    public static final Limits USUAL = new Limits(50L * 1024 * 1024, Duration.ofSeconds(60), 512);
}
