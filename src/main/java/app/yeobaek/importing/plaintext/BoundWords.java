package app.yeobaek.importing.plaintext;

import java.util.Set;
import java.util.regex.Pattern;

/** Spacings of Korean grammar that a dictionary of morphemes gets wrong: numerals, dependent nouns, verbs of support. */
final class BoundWords {
    private static final Set<String> NUMERALS =
            Set.of("두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "몇", "여러", "스무", "서너", "네댓", "네다섯", "두세", "한두");
    private static final Pattern COUNTERS =
            Pattern.compile("(?:배|번|곳|가지|명|개|달|해|시간|차례|사람|군데|건|대|살|편|나라|쪽|단계|갈래|마을|가구|부처|기관|도시|지역).*");
    private static final Pattern COUNTERS_OF_ONE = Pattern.compile("(?:번|곳|가지|명|개|달|사람|군데|건|시간|차례).*");

    /** "-는 데" before what something serves, takes or is limited to: a dependent noun, not the ending "-는데". */
    private static final Pattern PLACE = Pattern.compile(
            "데(?:에|는|에는|도|에도|서)? (?:필요|걸리|걸린|그치|그친|그쳤|쓰|쓸|쓴|도움|기여|효과|중요|성공|실패|어려|한계|있어|있다|집중|초점|주력|머물|머문|들어|드는|든|이바지|유용|유리|힘|큰|결정적|목적).*");

    /** "-ㄴ 데" and "-는 데" before what something is compared with; always a dependent noun. */
    private static final Pattern COMPARED = Pattern.compile("데 ?(?:비하|비해|반하|반해).*");

    private static final Pattern BEFORE = Pattern.compile("전(?:에|까지|부터|의|이|인).*");

    /** "아래에서", as a noun of its own after a noun: "협정 하에". */
    private static final Pattern UNDER = Pattern.compile("하에(?:서|서는|서도|만)? .*");

    /** Two single syllables as one word: "상·하원", "중·저소득층". */
    private static final Pattern PAIR = Pattern.compile("[가-힣][-·․‧ㆍ・][가-힣].*");

    private static final Pattern DUTY = Pattern.compile("(?:하|한|함|할|해|했|합|된|됨|될|되).*");
    private static final Pattern SUFFIX_VERB =
            Pattern.compile("(?:시키|시킨|시킬|시켜|시켰|시킴|당하|당한|당할|당해|당했|당함|받고|받는|받은|받을|받아|받았|받지|받기|받음).*");

    private BoundWords() {}

    /** Whether {@code left} ends one word and {@code right} begins another, whatever the dictionary says. */
    static boolean areApart(String left, String right, boolean afterEnding) {
        String word = lastWord(left);
        if (NUMERALS.contains(word) && COUNTERS.matcher(right).matches()) {
            return true;
        }
        if (word.equals("한") && COUNTERS_OF_ONE.matcher(right).matches()) {
            return true;
        }
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        if (last == '는' && word.length() > 1 && PLACE.matcher(right).matches()) {
            return true;
        }
        if (word.length() > 1
                && "는은인한".indexOf(last) >= 0
                && COMPARED.matcher(right).matches()) {
            return true;
        }
        if (word.length() > 1 && last == '기' && BEFORE.matcher(right).matches()) {
            return true;
        }
        if ((last == '에' || last == '데') && (right.startsWith("이어 ") || right.startsWith("이어서 "))) {
            return true;
        }
        if (last == '에' && right.startsWith("서 있")) {
            return true;
        }
        if (word.length() > 1 && UNDER.matcher(right).matches()) {
            return true;
        }
        if (word.length() > 1
                && "고는은며서로의를을인한된와과".indexOf(last) >= 0
                && PAIR.matcher(right).matches()) {
            return true;
        }
        return last == '야'
                && word.length() > 1
                && afterEnding
                && DUTY.matcher(right).matches();
    }

    /** Whether {@code first}, the word after the break, only goes on with {@code left}. */
    static boolean areJoined(String left, String first) {
        String word = lastWord(left);
        if (word.equals("끝") || word.equals("빛")) {
            return !first.isEmpty() && "나났난날내냈낸낼".indexOf(first.charAt(0)) >= 0;
        }
        boolean noun = word.length() == 2 && Characters.isHangul(word.charAt(word.length() - 1));
        return noun
                && "을를이가은는에도와과고며".indexOf(word.charAt(word.length() - 1)) < 0
                && SUFFIX_VERB.matcher(first).matches();
    }

    private static String lastWord(String left) {
        return left.substring(left.lastIndexOf(' ') + 1);
    }
}
