package app.yeobaek.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment that came with a file, as the file names them. They need not be known here, and nothing vouches for the
 * name; the comment belongs to whoever brought the file in.
 *
 * @param name 1 to 200 UTF-16 code units
 * @param source the kind of file, as its names end: {@code docx}
 * @param written the day the file gives, or null
 */
@Embeddable
@Schema(name = "Credit", description = "Who wrote a comment that came with a file, as the file names them")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Credit(
        @Column(name = "credit_name") String name,
        @Column(name = "credit_source") String source,
        @Column(name = "credit_written") @Nullable LocalDate written) {
    private static final int LONGEST = 200;

    public Credit {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
