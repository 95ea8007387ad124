package app.yeobaek.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry the entity tag of what they show. */
public final class Tagged {
    private Tagged() {}

    /** 200 with the tag of the version shown. */
    public static <T> RestResponse<T> ok(T shown, int version) {
        return with(RestResponse.ResponseBuilder.ok(), shown, version);
    }

    /**
     * The answer to a request that may be repeated: 201 with the address of what was made, or 200 if an earlier request
     * made it.
     */
    public static <T> RestResponse<T> made(boolean isNew, String address, T shown, int version) {
        return isNew
                ? with(RestResponse.ResponseBuilder.created(URI.create(address)), shown, version)
                : ok(shown, version);
    }

    private static <T> RestResponse<T> with(RestResponse.ResponseBuilder<T> answer, T shown, int version) {
        return answer.header("ETag", EntityTag.of(version)).entity(shown).build();
    }
}
