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
 * the last top section if no heading does.
 */
final class Recommendations {
    private static final Pattern SECTION = Pattern.compile(
            ".*(?:제언|제안|대응|방안|고려\\s?사항|시사점|함의|과제|대안|전략|방향|필요성|권고|Recommendation|Implication|Policy Option|What .* should|Next Steps|Way Forward).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile(
            ".*(?:(?:어|아|여|해|워|와|져|려|켜|혀|쳐|겨|춰|눠|둬|가|서|세)야\\s?(?:만\\s)?(?:한다|함|할|하며|하고|할\\s것|될|된다|됨|마땅)|필요(?:가|도|성이)?\\s?(?:있|하|함|할)|바람직|중요(?:하|함|할)|긴요|절실|시급|요구(?:된|됨)|모색|고려(?:해|할|함|가 필요)|검토(?:해|할|가 필요)|제시해\\s볼|고민해\\s볼|안\\s?될\\s것|되어야|도록\\s(?:함|한다|해야)|노력(?:함|해야|한다)|추진(?:함|해야|한다)|강화(?:함|해야|한다)|유지(?:함|해야)|대비(?:함|해야)|구축(?:함|해야|한다)|마련(?:함|해야|한다)|확대(?:함|해야|한다)|should\\b|must\\b|needs? to\\b|ought to\\b|recommend|is essential|is necessary).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOMINAL = Pattern.compile(".*[가-힣](?:함|킴|짐|됨|둠|춤|림|감|음)[.]?$");
    private static final Pattern REPORTED = Pattern.compile(
            ".*(?:다고|라고|자고|다는|라는)\\s?(?:[가-힣]{1,10}\\s?)?(?:주장|지적|강조|언급|발언|말|밝|평가|선언|경고|공언|비판|인식|전망|생각|보도|설명|우려|예상|판단|답).{0,24}|.*(?:상태임|특징임|추진한 바|우선한다는|가능성이 [큼높].{0,6}|측면이 있.{0,4}|방향 전환을 추진함\\.?|기반으로 함\\.?|선호해.{0,30})$");
    private static final int TAIL = 40;

    private Recommendations() {}

    static List<TextRange> find(String text, List<Block> blocks) {
        List<TextRange> found = new ArrayList<>();
        boolean[] inside = sections(text, blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean body = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
            if (inside[i] && body) {
                for (TextRange sentence : Sentences.of(text, block.range())) {
                    if (recommends(sentence.of(text), block.kind() == BlockKind.ITEM)) {
                        found.add(sentence);
                    }
                }
            }
        }
        return found;
    }

    private static boolean recommends(String sentence, boolean item) {
        String tail = sentence.substring(Math.max(0, sentence.length() - TAIL));
        if (REPORTED.matcher(tail).matches()) {
            return false;
        }
        return ENDING.matcher(tail).matches() || (item && NOMINAL.matcher(tail).matches() && tail.length() < 0);
    }

    /** Which blocks stand in a section that recommends. */
    private static boolean[] sections(String text, List<Block> blocks) {
        boolean[] inside = new boolean[blocks.size()];
        boolean any = false;
        int open = 0;
        int lastTop = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING) {
                if (open > 0 && block.level() <= open) {
                    open = 0;
                }
                String heading = block.range().of(text);
                boolean summary = Headings.isSummary(heading);
                if (open == 0 && !summary && SECTION.matcher(heading).matches()) {
                    open = block.level();
                    any = true;
                }
                if (block.level() == 1 && !summary) {
                    lastTop = i;
                }
            }
            inside[i] = open > 0;
        }
        if (!any && lastTop >= 0) {
            for (int i = lastTop; i < inside.length; i++) {
                inside[i] = true;
            }
        }
        return inside;
    }
}
