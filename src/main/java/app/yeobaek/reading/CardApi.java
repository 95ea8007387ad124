package app.yeobaek.reading;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/cards")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
class CardApi {
    private final LinkCards cards;
    private final CurrentPerson current;

    @Inject
    CardApi(LinkCards cards, CurrentPerson current) {
        this.cards = cards;
        this.current = current;
    }

    /** Addresses that cards are wanted for. */
    @Schema(name = "CardWish", description = "Addresses that cards are wanted for")
    record CardWish(
            @Schema(
                            examples =
                                    "[\"/briefs/01938f3e-7c1a-7000-8000-000000000000?mark=01938f3e-7c1a-7000-8000-000000000001\"]",
                            description = "Paths of our own pages, with their query")
                    @NotNull
                    @Size(max = 20)
                    List<@NotNull @Size(max = 300) String> addresses) {}

    @POST
    @Transactional
    @Operation(
            operationId = "cards",
            summary = "Read what links to briefs, marks, replies and recommendations lead to",
            description = "Only what the one who asks may see; the rest is left out.")
    @APIResponse(responseCode = "200", description = "A card for each address that leads somewhere")
    public List<LinkCard> cards(@Valid @NotNull CardWish wish) {
        return cards.of(wish.addresses(), current.actor());
    }
}
