package app.yeobaek.discussion;

import app.yeobaek.people.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is named in words: {@code @handle} or {@code @이름}, at once followed by the end of the word, by a title
 * ({@code 님}, {@code 박사님}) or by Korean particles ({@code 이}, {@code 에게}, {@code 께서는}). Nothing is guessed: a name that two
 * members share names nobody, and a name that goes on as another word is none.
 */
final class MentionReader {
    private static final Pattern TAIL = Pattern.compile("(?:교수|박사|선생|연구원|위원|팀장|과장|대리|부장|소장|원장|실장|국장|사무관|주무관)?(?:님|씨)?들?"
            + "(?:께서|에게서|에게|한테서|한테|으로|로|이랑|랑|하고|부터|까지|처럼|보다|마다|조차|밖에|이나|이라도|라도|이야|"
            + "이|가|은|는|을|를|의|께|과|와|도|만|나|야|아|여|요|이여|"
            + "입니다|입니까|이에요|예요|인데요|인데|인가요|이고|이며|이신|인)*");

    private record Name(String written, UUID person) {}

    /** A name in the words, from its sign to its last letter, without what follows it. */
    record Found(int start, int end, UUID person) {}

    private final List<Name> names;

    private MentionReader(List<Name> names) {
        this.names = names;
    }

    /** Finds these people, and nobody else. */
    static MentionReader among(List<Member> members) {
        Map<String, @Nullable UUID> owners = new HashMap<>();
        for (Member member : members) {
            claim(owners, member.name(), member.id());
            claim(owners, member.handle(), member.id());
        }
        List<Name> names = new ArrayList<>();
        owners.forEach((written, person) -> {
            if (person != null && !written.isBlank()) {
                names.add(new Name(written, person));
            }
        });
        names.sort(Comparator.comparingInt((Name it) -> it.written().length()).reversed());
        return new MentionReader(names);
    }

    /** Finds nobody. */
    static MentionReader ofNobody() {
        return new MentionReader(List.of());
    }

    private static void claim(Map<String, @Nullable UUID> owners, String written, UUID person) {
        String key = written.toLowerCase(Locale.ROOT);
        @Nullable UUID other = owners.get(key);
        owners.put(key, owners.containsKey(key) && !person.equals(other) ? null : person);
    }

    /** Everybody who is named, in the order of the words. */
    List<Found> in(String words) {
        List<Found> found = new ArrayList<>();
        String folded = words.toLowerCase(Locale.ROOT);
        // Folding to lower case keeps the length for all but a few letters; where it does not, nobody is found.
        if (names.isEmpty() || folded.length() != words.length()) {
            return found;
        }
        for (int at = next(words, 0); at >= 0; at = next(words, at + 1)) {
            if (at > 0 && Character.isLetterOrDigit(words.codePointBefore(at))) {
                continue;
            }
            for (Name name : names) {
                int end = at + 1 + name.written().length();
                if (folded.startsWith(name.written(), at + 1) && endsHere(words, end)) {
                    found.add(new Found(at, end, name.person()));
                    break;
                }
            }
        }
        return found;
    }

    private static int next(String words, int from) {
        int sign = words.indexOf('@', from);
        int wide = words.indexOf('＠', from);
        return sign < 0 ? wide : wide < 0 ? sign : Math.min(sign, wide);
    }

    /** Whether a name may end here: nothing of a word follows, or only what Korean ties to a name. */
    private static boolean endsHere(String words, int end) {
        int tail = end;
        while (tail < words.length() && isHangul(words.charAt(tail))) {
            tail++;
        }
        if (tail < words.length() && isWordLike(words.codePointAt(tail))) {
            return false;
        }
        // Titles and particles are short; a long run is a word of its own, whatever it begins with.
        return tail - end <= 16 && TAIL.matcher(words.substring(end, tail)).matches();
    }

    private static boolean isWordLike(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean isHangul(char letter) {
        return letter >= '가' && letter <= '힣';
    }
}
