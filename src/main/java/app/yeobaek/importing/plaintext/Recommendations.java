package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Proposes the sentences that recommend something: those with an ending of duty, need or proposal that report nobody
 * else's words, inside sections whose heading speaks of responses, proposals, considerations or implications, or inside
 * the last top section if no heading does. An item is one recommendation, however many of its sentences recommend.
 */
final class Recommendations {
    /** Headings that announce proposals. */
    private static final Pattern SURE_SECTION = Pattern.compile(
            ".*(?:제언|제안|권고|고려\\s?사항|시사점|함의|(?:대응|추진|개선|정책|협력)\\s?(?:방안|전략|방향|과제|대안)|대안|Recommendation|Implications?\\b|Policy Options|Next Steps|Way Forward|What .{1,60}should).*",
            Pattern.CASE_INSENSITIVE);

    /** Headings that may, where none announces proposals outright. */
    private static final Pattern LIKELY_SECTION =
            Pattern.compile(".*(?:대응|방안|전략|방향|과제|필요|해법|어떻게|결론|맺음|나가며|Conclusion).*", Pattern.CASE_INSENSITIVE);

    /** Endings of duty, need and proposal. */
    private static final Pattern ENDING = Pattern.compile(
            ".*(?:[가-힣]야\\s?(?:만\\s)?(?:한다|함|할\\s것|하겠|된다|됨|하며|하고|하는\\s(?:이유|때))"
                    + "|필요(?:가|성이|도)?\\s?(?:있|하다|함|할\\s것|할\\s수|$)|바람직|중요(?:하다|함|할\\s것)|긴요|절실|시급"
                    + "|요구된다|요구됨|(?:검토|고려|모색|고민|제시)해\\s?볼|검토가\\s필요|안\\s?될\\s것|도록\\s(?:함|한다|하자)|제안한다|권고한다|좋을\\s것|[가-힣]자\\.?$).*");

    private static final Pattern ENGLISH =
            Pattern.compile("\\b(?:should|must|ought to|needs? to|recommends?|is essential|is necessary)\\b");

    /** A nominal ending of an act, as outlines use it for what is to be done: "강화함", "이해시킴", "분명히 함". */
    private static final Pattern ACT =
            Pattern.compile(".*[가-힣](?:\\s?함|시킴|줌|둠|춤|나감|높임|줄임|늘림|넓힘|만듦|세움|찾음|맺음|이룸|살림)\\.?\\)?$");

    private static final Pattern OBJECT = Pattern.compile(".*[가-힣)’”](?:을|를|에|과|와|도록|하여|해)\\s.*");

    /** Somebody else as the topic of the sentence, close to its start. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:[^\\s]{1,20}\\s){0,3}[^\\s]{0,12}(?:미국|일본|중국|러시아|북한|대만|유럽|EU|장관|대통령|총리|수상|위원장|정부|행정부|의회|대사|의원|내각|측|국가들|양국|기업들?|업계)(?:은|는)\\s.*");

    private static final Pattern OURSELVES =
            Pattern.compile("(?:[^\\s]{1,12}\\s){0,2}(?:한국|우리|대한민국|국회)\\s?(?:나라|정부)?(?:은|는|이|가|도|의)?\\s.*");
    private static final Pattern REPORTED = Pattern.compile(
            ".*(?:(?:다고|라고|자고|냐고|다며|라며)\\s(?:[가-힣]+\\s){0,2}(?:주장|지적|강조|언급|발언|선언|경고|공언|비판|인식|전망|생각|보도|설명|우려|예상|판단|평가|요구|촉구|말|답|밝)[가-힣]{1,6}"
                    + "|(?:다고|라고)\\s(?:한다|함|했다|본다|봄|알려|전해).{0,8}"
                    + "|(?:다는|라는)\\s(?:[가-힣]+\\s){0,2}(?:주장|지적|의견|시각|입장|우려|전망|평가|관측|분석|비판|생각|관점)[가-힣 ]{0,14})[.)]*$");
    private static final Pattern SPEECH = Pattern.compile(
            ".*(?:주장|지적|강조|언급|발언|선언|경고|공언|비판|인식|전망|생각|보도|설명|우려|예상|판단|확인|표명|시사|평가|표현|합의|분류|제외|의미|해당|설정|가정|표시|제안|권고|요구|촉구|약속)(?:함|했음)\\.?$|.*(?:기반|토대|전제|목적|목표|중심|바탕|원칙)으?로 함\\.?$");
    private static final Pattern ANNOUNCEMENT = Pattern.compile(".*(?:다음과\\s같|다음의|아래와\\s같|이하의).*");
    private static final int TAIL = 40;

    private Recommendations() {}

    static List<TextRange> find(String text, List<Block> blocks) {
        List<TextRange> found = new ArrayList<>();
        boolean[] inside = sections(text, blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean body = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
            if (inside[i] && body) {
                boolean item = block.kind() == BlockKind.ITEM;
                TextRange open = null;
                for (TextRange sentence : Sentences.of(text, block.range())) {
                    if (!recommends(sentence.of(text), item)) {
                        continue;
                    }
                    if (open != null && item) {
                        found.remove(found.size() - 1);
                        open = new TextRange(open.start(), sentence.end());
                    } else {
                        open = sentence;
                    }
                    found.add(open);
                }
            }
        }
        return found;
    }

    private static boolean recommends(String sentence, boolean item) {
        String tail = sentence.substring(Math.max(0, sentence.length() - TAIL));
        if (REPORTED.matcher(tail).matches() || ANNOUNCEMENT.matcher(sentence).matches()) {
            return false;
        }
        return ENDING.matcher(tail).matches() || ENGLISH.matcher(sentence).find() || (item && isAct(sentence, tail));
    }

    /** Whether an item says in nominal style what is to be done, and not what somebody else does or says. */
    private static boolean isAct(String sentence, String tail) {
        int label = sentence.startsWith("[") ? sentence.indexOf(']') + 1 : 0;
        String head = sentence.substring(label, Math.min(label + TAIL, sentence.length()))
                .strip();
        boolean others = OTHERS.matcher(head + " ").matches()
                && !OURSELVES.matcher(head + " ").matches();
        return !others
                && ACT.matcher(tail).matches()
                && OBJECT.matcher(sentence).matches()
                && !SPEECH.matcher(tail).matches();
    }

    /** Which blocks stand in a section that recommends. */
    private static boolean[] sections(String text, List<Block> blocks) {
        boolean[] inside = under(SURE_SECTION, text, blocks);
        if (isEmpty(inside)) {
            inside = under(LIKELY_SECTION, text, blocks);
        }
        if (isEmpty(inside)) {
            int from = 0;
            for (int i = 0; i < blocks.size(); i++) {
                boolean top = blocks.get(i).kind() == BlockKind.HEADING
                        && blocks.get(i).level() == 1;
                from = top && !Headings.isSummary(blocks.get(i).range().of(text)) ? i : from;
            }
            for (int i = from; i < inside.length; i++) {
                inside[i] = true;
            }
        }
        return inside;
    }

    private static boolean isEmpty(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] under(Pattern headings, String text, List<Block> blocks) {
        boolean[] inside = new boolean[blocks.size()];
        int open = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING) {
                if (open > 0 && block.level() <= open) {
                    open = 0;
                }
                String heading = block.range().of(text);
                if (open == 0
                        && !Headings.isSummary(heading)
                        && headings.matcher(heading).matches()) {
                    open = block.level();
                }
            }
            inside[i] = open > 0;
        }
        return inside;
    }
}
