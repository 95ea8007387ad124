package app.yeobaek.web;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/assets/{build}/{path:.+}")
class AssetPages {

    @GET
    @NonBlocking
    @Operation(hidden = true)
    public Response asset(@PathParam("build") String build, @PathParam("path") String path) {
        boolean current = build.equals(Assets.build());
        return Assets.read(path)
                .map(bytes -> Response.ok(bytes, Assets.typeOf(path))
                        // An old page may ask a new server: answer, but let nobody keep the mixture.
                        .header(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-store")
                        .build())
                .orElseThrow(Problem::notFound);
    }
}
