package app.yeobaek.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody wants to be told. */
@Schema(name = "NotificationChoices", description = "How the one who asks wants to be told")
public record ChoicesView(
        @Schema(description = "By topic; a topic left out stays as it is") @NotNull @Size(max = 40)
                Map<@NotNull Topic, @NotNull @Valid Choice> topics,
        @Schema(description = "Whether any mail is sent") @NotNull Boolean mail,
        @Schema(examples = "ko", description = "Of mails: ko or en") @NotNull @Pattern(regexp = "ko|en")
                String language,
        @Schema(examples = "Asia/Seoul", description = "In which the digest's hour counts; an IANA name")
                @NotNull
                @Size(min = 1, max = 64)
                String timeZone,
        @Schema(examples = "8", description = "When the digest is sent, 0 to 23") @NotNull @Min(0) @Max(23)
                Integer digestHour,
        @Schema(description = "Whether the digest waits from Saturday to Monday") @NotNull Boolean weekdaysOnly,
        @Schema(description = "Whether others see who reads a brief and where") @NotNull Boolean presence) {

    /** How somebody wants to be told of one topic. */
    @Schema(name = "NotificationChoice")
    public record Choice(
            @Schema(description = "Whether it comes to the inbox") @NotNull Boolean shown, @NotNull Topic.Way mail) {}
}
