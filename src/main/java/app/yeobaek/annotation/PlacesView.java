package app.yeobaek.annotation;

import app.yeobaek.brief.Revisions;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a mark has been. */
@Schema(name = "Places")
record PlacesView(
        @Schema(description = "Oldest revision first") List<Place> places,
        @Schema(description = "Who is named, by id") Map<UUID, PersonView> people) {

    /** Where it stands in one revision. */
    @Schema(name = "Place")
    record Place(
            UUID revision,
            @Schema(examples = "1") int number,
            @Schema(description = "Whether the revision is the current one") boolean current,
            List<PassagePlace> passages) {}

    /** Where one passage stands. */
    @Schema(
            name = "PassagePlace",
            description = "Without start and end it has no place; its words are then those of its last sure place")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassagePlace(
            int ordinal,
            Standing certainty,
            @Nullable Integer start,
            @Nullable Integer end,
            String exact,
            String prefix,
            String suffix,
            @Schema(description = "Where the place is uncertain: the words that most likely have become of it")
                    @Nullable
                    String likely,
            @Schema(description = "Id of the person who put it back or gave it up") @Nullable UUID by,
            @Nullable Instant at) {
        static PassagePlace of(Anchor anchor, String text) {
            return new PassagePlace(
                    anchor.ordinal(),
                    anchor.standing(),
                    anchor.range().map(it -> it.start()).orElse(null),
                    anchor.range().map(it -> it.end()).orElse(null),
                    anchor.quote().exact(),
                    anchor.quote().prefix(),
                    anchor.quote().suffix(),
                    anchor.standing() == Standing.UNCERTAIN
                            ? anchor.candidates().stream()
                                    .findFirst()
                                    .map(it -> it.range().of(text))
                                    .orElse(null)
                            : null,
                    anchor.placedBy(),
                    anchor.placedAt());
        }
    }

    static PlacesView of(List<Anchor> anchors, UUID current, Revisions revisions, People people) {
        Map<UUID, List<Anchor>> byRevision = anchors.stream()
                .collect(Collectors.groupingBy(Anchor::revision, LinkedHashMap::new, Collectors.toList()));
        List<Place> places = byRevision.entrySet().stream()
                .map(it -> {
                    Revisions.Published revision = revisions.published(it.getKey());
                    String text = revision.manuscript().text();
                    return new Place(
                            it.getKey(),
                            revision.number(),
                            it.getKey().equals(current),
                            it.getValue().stream()
                                    .map(anchor -> PassagePlace.of(anchor, text))
                                    .toList());
                })
                .toList();
        return new PlacesView(
                places,
                people.shown(anchors.stream()
                        .map(Anchor::placedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }
}
