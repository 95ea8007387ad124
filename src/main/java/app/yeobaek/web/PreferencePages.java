package app.yeobaek.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/preferences")
class PreferencePages {

    /** Chooses the language and goes back to where one was. */
    @POST
    @Path("/language")
    @Operation(hidden = true)
    public Response chooseLanguage(
            @FormParam("language") @Nullable String tag, @FormParam("return") @Nullable String back) {
        Language language = Language.ofTag(String.valueOf(tag)).orElseThrow(() -> Problem.of(400, "malformed"));
        NewCookie cookie = new NewCookie.Builder(RequestLanguage.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge((int) Duration.ofDays(400).toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(ownPath(back)).cookie(cookie).build();
    }

    /** Only a path of this site: anything else would let a link from elsewhere lead people away. */
    private static URI ownPath(@Nullable String back) {
        boolean own = back != null && back.matches("/(?!/)[A-Za-z0-9/_?&=.%~+-]{0,2000}");
        return URI.create(own ? java.util.Objects.requireNonNull(back) : "/");
    }
}
