package app.yeobaek.drafting;

import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Remark;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote into the margin of a file, as it becomes comments here. They need not be known to us, so their names
 * stand in the text of the comment, beside that of the person who publishes.
 *
 * @param quote the words they wrote about, as they stood in the file
 * @param said the remark and the replies to it, as Markdown
 */
record Marginalia(String quote, List<String> said) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST = 9000;
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>#!|~])");

    static List<Marginalia> of(Imported imported) {
        String text = imported.manuscript().text();
        List<Marginalia> all = new ArrayList<>();
        for (Remark remark : imported.remarks()) {
            String quote = remark.range().of(text).replace('\n', ' ');
            List<String> said = new ArrayList<>();
            said.add(words(remark, imported.format().extension()));
            remark.replies().forEach(it -> said.add(words(it, imported.format().extension())));
            all.add(new Marginalia(quote.substring(0, Math.min(LONGEST_QUOTE, quote.length())), said));
        }
        return all;
    }

    static List<Marginalia> read(@Nullable String stored) {
        try {
            return stored == null ? List.of() : List.of(JSON.readValue(stored, Marginalia[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored remarks cannot be read", e);
        }
    }

    private static String words(Remark remark, String extension) {
        String name = remark.author().isBlank() ? "?" : remark.author();
        @Nullable String written = remark.written();
        String day = written == null ? "" : written.substring(0, Math.min(10, written.length())) + " · ";
        String words = remark.text().length() > LONGEST ? remark.text().substring(0, LONGEST) + " …" : remark.text();
        return "**" + escaped(name) + "** (" + escaped(day) + extension.toUpperCase(java.util.Locale.ROOT) + ")\n\n"
                + escaped(words);
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$1");
    }
}
