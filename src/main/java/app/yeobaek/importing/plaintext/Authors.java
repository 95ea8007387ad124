package app.yeobaek.importing.plaintext;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that names authors, Korean or English: by a label, by an affiliation in parentheses, by a title after the name.
 *
 * @param names in the order of the line
 * @param rest what follows the names: affiliation, title, address
 */
record Authors(List<String> names, String rest) {
    private static final String ROLES =
            "연구위원|연구원|위원|교수|박사|소장|원장|센터장|실장|팀장|단장|국장|과장|대표|기자|변호사|대사|조사관|분석관|전문관|사무관|Fellow|Professor|Researcher|Director|Analyst|Scholar";
    private static final Pattern KOREAN_AUTHORS = Pattern.compile(
            "(?:저자|글쓴이|글|집필|작성자?|필자)?\\s?[:：|]?\\s?([가-힣]{2,4}(?:\\s?[·,/]\\s?[가-힣]{2,4}){0,5})\\s?(?:\\(([^()]{2,80})\\)|[|/,]?\\s([^()]{0,80}?(?:"
                    + ROLES + ")(?![가-힣])(?:님)?(?:\\s?[(\\[|/,·겸및].{0,60}|\\s\\S+@\\S+)?))");
    private static final Pattern LABELLED_AUTHORS =
            Pattern.compile("(?:저자|글쓴이|글|집필|작성자|필자)\\s?[:：|]\\s?([가-힣]{2,4}(?:\\s?[·,/]\\s?[가-힣]{2,4}){0,5})");
    private static final Pattern ENGLISH_AUTHORS = Pattern.compile(
            "(?:By|Authors?:?|Written by)\\s+([A-Z][\\p{L}.'-]+(?:\\s[A-Z][\\p{L}.'-]+){1,3}(?:(?:,\\s|\\sand\\s|,\\sand\\s|\\s&\\s)[A-Z][\\p{L}.'-]+(?:\\s[A-Z][\\p{L}.'-]+){1,3}){0,5})(?:\\s?[(,].{0,100})?");
    private static final Pattern ENGLISH_NAME =
            Pattern.compile("([A-Z][\\p{L}.'-]+(?:\\s[A-Z][\\p{L}.'-]+){1,3})\\s?\\([^()]{4,100}\\)");
    private static final Pattern ENGLISH_ROLE = Pattern.compile(
            "([A-Z][\\p{L}.'-]+(?:\\s[A-Z][\\p{L}.'-]+){1,3}),\\s(?:[A-Z][\\w-]+\\s){0,3}(?:Fellow|Professor|Director|Analyst|Researcher|Scholar|Economist|Advis[eo]r|Associate|Lecturer|President|Editor)\\b.{0,100}");
    private static final Pattern NAME_SEPARATOR = Pattern.compile("\\s?[·/]\\s?|,\\s?and\\s|,\\s?|\\sand\\s|\\s&\\s");
    private static final List<Pattern> FORMS =
            List.of(KOREAN_AUTHORS, LABELLED_AUTHORS, ENGLISH_AUTHORS, ENGLISH_NAME, ENGLISH_ROLE);

    Authors {
        names = List.copyOf(names);
    }

    /** The authors that {@code line} names, or null if it is no such line. */
    static @Nullable Authors of(String line) {
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(line);
            if (m.matches()) {
                List<String> names = Stream.of(NAME_SEPARATOR.split(m.group(1), -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
                return new Authors(names, line.substring(m.end(1)));
            }
        }
        return null;
    }
}
