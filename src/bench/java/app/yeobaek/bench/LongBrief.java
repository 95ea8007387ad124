package app.yeobaek.bench;

import java.util.Random;

/** Policy prose by the page: the same for the same seed, repeating itself as its models do. */
final class LongBrief {
    private static final String[] SUBJECTS = {
        "정부는", "국회는", "산업계는", "연구기관은", "지방자치단체는", "관계 부처는", "민관 협의체는", "공급망 담당 기관은"
    };
    private static final String[] TIMES = {"내년 상반기까지", "단기적으로", "중장기적으로", "3년 안에", "우선", "위기 단계에서는"};
    private static final String[] OBJECTS = {
        "핵심광물의 비축 목표를",
        "조기경보 지표를",
        "기업의 부담 완화 방안을",
        "국제 협력 체계를",
        "통계의 공개 범위를",
        "전문 인력 양성 계획을",
        "대체 수입선의 목록을",
        "예산 배분의 우선순위를"
    };
    private static final String[] MANNERS = {
        "현장의 의견을 들어", "품목별로 나누어", "해마다 다시 검토하여", "관련 법률에 근거하여", "민간과 함께", "독립된 평가를 거쳐"
    };
    private static final String[] VERBS = {"마련해야 한다", "공개할 필요가 있다", "확대하는 것이 바람직하다", "재검토해야 한다", "보완해야 할 것이다"};

    private LongBrief() {}

    /** A plain text of at least {@code length} UTF-16 code units, with headings and items. */
    static String of(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("공급망 조기경보와 정책 과제 ").append(seed).append("\n\n");
        for (int chapter = 1; text.length() < length; chapter++) {
            text.append(chapter).append(". 과제 ").append(chapter).append("\n\n");
            for (int paragraph = 0; paragraph < 4; paragraph++) {
                sentences(text, random, 4);
                text.append("\n\n");
            }
            for (int item = 0; item < 3; item++) {
                text.append("❍ ");
                sentences(text, random, 1);
                text.append("\n\n");
            }
        }
        return text.toString();
    }

    private static void sentences(StringBuilder text, Random random, int count) {
        for (int sentence = 0; sentence < count; sentence++) {
            text.append(sentence == 0 ? "" : " ")
                    .append(one(SUBJECTS, random))
                    .append(' ')
                    .append(one(TIMES, random))
                    .append(' ')
                    .append(one(OBJECTS, random))
                    .append(' ')
                    .append(one(MANNERS, random))
                    .append(' ')
                    .append(one(VERBS, random))
                    .append('.');
        }
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
