package app.yeobaek.drafting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a draft became. */
@Schema(name = "PublishedDraft")
public record PublishedView(
        UUID brief, UUID revision, @Schema(examples = "1", description = "Counts from 1") int number) {}
