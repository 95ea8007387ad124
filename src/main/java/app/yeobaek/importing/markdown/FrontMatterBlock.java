package app.yeobaek.importing.markdown;

import app.yeobaek.importing.plaintext.Dates;
import app.yeobaek.importing.plaintext.Declared;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The block of fields between two lines of dashes that many programs write before a Markdown text.
 *
 * @param declared what its fields say
 * @param rest the text after it
 */
record FrontMatterBlock(Declared declared, String rest) {
    private static final Pattern BLOCK =
            Pattern.compile("\\A\uFEFF?---[ \t]*\r?\n((?:[^\n]{0,500}\n){0,60}?)---[ \t]*\r?\n");
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z]+):[ \t]*(.+?)[ \t]*\r?$");

    static FrontMatterBlock of(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            return new FrontMatterBlock(Declared.NOTHING, text);
        }
        String title = null;
        String publisher = null;
        String date = null;
        List<String> authors = List.of();
        Matcher field = FIELD.matcher(block.group(1));
        while (field.find()) {
            String value = field.group(2).replaceAll("^[\"'\\[]+|[\"'\\]]+$", "");
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "title" -> title = value;
                case "publisher", "organization" -> publisher = value;
                case "date" -> date = date(value);
                case "author", "authors" ->
                    authors = Stream.of(value.split("\\s*[,·;]\\s*", -1))
                            .map(name -> name.replaceAll("^[\"']+|[\"']+$", "").strip())
                            .filter(name -> !name.isEmpty())
                            .toList();
                default -> {
                    // a field of the program that wrote it
                }
            }
        }
        return new FrontMatterBlock(new Declared(title, authors, publisher, date), text.substring(block.end()));
    }

    private static @Nullable String date(String value) {
        return Dates.iso(value);
    }
}
