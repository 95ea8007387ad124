package app.yeobaek.drafting;

import app.yeobaek.discussion.Credit;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Remark;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote into the margin of a file, as it becomes a thread here.
 *
 * @param quote the words they wrote about, as they stood in the file
 * @param said the remark and the replies to it
 * @param settled whether the file says that it is done
 */
record Marginalia(String quote, List<Saying> said, boolean settled) {
    /**
     * One remark or reply.
     *
     * @param by whom the file names as its writer; null if it names nobody
     * @param words as Markdown
     */
    record Saying(@Nullable Credit by, String words) {}

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST = 9000;
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>#!|~])");

    static List<Marginalia> of(Imported imported) {
        String text = imported.manuscript().text();
        List<Marginalia> all = new ArrayList<>();
        for (Remark remark : imported.remarks()) {
            String quote = remark.range().of(text).replace('\n', ' ');
            List<Saying> said = new ArrayList<>();
            said.add(saying(remark, imported.format()));
            remark.replies().forEach(it -> said.add(saying(it, imported.format())));
            all.add(new Marginalia(
                    quote.substring(0, Math.min(LONGEST_QUOTE, quote.length())), said, remark.settled()));
        }
        return all;
    }

    static String stored(List<Marginalia> all) {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are JSON", e);
        }
    }

    static List<Marginalia> read(@Nullable String stored) {
        try {
            return stored == null ? List.of() : List.of(JSON.readValue(stored, Marginalia[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored remarks cannot be read", e);
        }
    }

    /** All of it in a few lines, for whoever looks through a draft. */
    String summary() {
        return said.stream()
                .map(it -> it.by() == null ? it.words() : it.by().name() + ": " + it.words())
                .collect(Collectors.joining("\n\n"));
    }

    private static Saying saying(Remark remark, Format format) {
        String words = remark.text().length() > LONGEST ? remark.text().substring(0, LONGEST) + " …" : remark.text();
        String name = remark.author().strip();
        @Nullable Credit by = name.isEmpty() ? null : new Credit(name, format.extension(), day(remark.written()));
        return new Saying(by, escaped(words));
    }

    /** The day of an ISO 8601 date and time; null where a file has anything else. */
    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null || written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$1");
    }
}
