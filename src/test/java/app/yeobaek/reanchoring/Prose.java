package app.yeobaek.reanchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts to mark and revise, made anew from a seed: from prose that hardly repeats itself to formulae that differ in a number. */
enum Prose {
    /** Every sentence of few parts, each one of a handful: most sentences have close relatives, some have twins. */
    BOILERPLATE {
        @Override
        String sentence(Random random, List<String> lexicon) {
            return pick(random, WHO) + " " + pick(random, WHEN) + " " + pick(random, WHAT) + " " + pick(random, HOW)
                    + " " + pick(random, DO);
        }
    },
    /** One frame for all, differing in a number or one word. */
    LOOK_ALIKES {
        @Override
        String sentence(Random random, List<String> lexicon) {
            return switch (random.nextInt(3)) {
                case 0 ->
                    "제" + (1 + random.nextInt(40)) + "차 회의에서 " + pick(random, WHO) + " 예산을 " + (1 + random.nextInt(90))
                            + "억 원으로 확대하기로 하였다.";
                case 1 -> "권고 " + (1 + random.nextInt(60)) + ": " + pick(random, WHO) + " 관련 법률에 근거하여 필요한 조치를 마련해야 한다.";
                default ->
                    (2015 + random.nextInt(15)) + "년 기준 수입 의존도는 " + random.nextInt(100) + "." + random.nextInt(10)
                            + "%로 나타났다.";
            };
        }
    },
    /** Words from a large lexicon, frequent and rare, in sentences of any length. */
    PLAIN {
        @Override
        String sentence(Random random, List<String> lexicon) {
            int words = 5 + random.nextInt(14);
            StringBuilder sentence = new StringBuilder();
            for (int i = 0; i < words; i++) {
                double rare = random.nextDouble();
                String word = lexicon.get((int) (lexicon.size() * rare * rare * rare));
                sentence.append(i == 0 ? "" : " ").append(word).append(i < words - 1 ? pick(random, PARTICLES) : "다.");
            }
            return sentence.toString();
        }
    },
    /** Boilerplate of which every third sentence stands word by word elsewhere too. */
    REFRAINS {
        @Override
        String sentence(Random random, List<String> lexicon) {
            return random.nextInt(3) == 0 ? pick(random, FORMULAE) : BOILERPLATE.sentence(random, lexicon);
        }
    },
    /** Formulae word by word the same but for a year, an amount, a clause: the number is all that tells them apart. */
    NUMBERED {
        @Override
        String sentence(Random random, List<String> lexicon) {
            int year = 2018 + random.nextInt(12);
            return switch (random.nextInt(4)) {
                case 0 ->
                    "제" + (1 + random.nextInt(30)) + "조 제" + (1 + random.nextInt(9)) + "항에 따라 관계 부처는 " + year
                            + "년까지 세부 이행 계획을 수립하여 제출하여야 한다.";
                case 1 -> year + "년에는 " + (10 + random.nextInt(900)) + "억 원을 투입하여 관련 사업을 단계적으로 추진할 계획이다.";
                case 2 -> pick(random, FORMULAE);
                default -> "이를 위해 " + year + "년 상반기 중 제" + (1 + random.nextInt(12)) + "차 점검 회의를 개최할 예정이다.";
            };
        }
    },
    /** Items of an outline, a line each: few words, the same ones again, years and names that differ. */
    OUTLINE {
        @Override
        String sentence(Random random, List<String> lexicon) {
            String item =
                    switch (random.nextInt(4)) {
                        case 0 -> (2018 + random.nextInt(12)) + "년 추진 계획";
                        case 1 -> "(" + (1 + random.nextInt(9)) + ") " + pick(random, WHAT) + " 위한 법령 정비";
                        case 2 -> "가. 추진 배경 및 필요성";
                        default ->
                            "- " + pick(random, WHO) + " " + (2018 + random.nextInt(12)) + "년 목표 달성률 "
                                    + random.nextInt(100) + "%";
                    };
            return (1 + random.nextInt(9)) + ") " + item;
        }

        @Override
        String paragraph(Random random, List<String> lexicon) {
            return sentence(random, lexicon) + "\n" + sentence(random, lexicon)
                    + (random.nextInt(3) == 0 ? "\n" + BOILERPLATE.sentence(random, lexicon) : "");
        }
    },
    /** Tables of the same rows for year after year, between paragraphs that repeat themselves. */
    TABLES {
        @Override
        String sentence(Random random, List<String> lexicon) {
            return BOILERPLATE.sentence(random, lexicon);
        }

        @Override
        String paragraph(Random random, List<String> lexicon) {
            if (random.nextInt(3) == 0) {
                return super.paragraph(random, lexicon);
            }
            StringBuilder rows = new StringBuilder("품목\n연도\n수입액(백만 달러)\n비중");
            for (int row = 0; row < 4; row++) {
                rows.append('\n').append(pick(random, MINERALS)).append('\n');
                rows.append(2019 + row).append("년\n").append(100 + random.nextInt(900));
                rows.append('\n').append(random.nextInt(100)).append('%');
            }
            return rows.toString();
        }
    },
    /** Boilerplate in English. */
    ENGLISH {
        @Override
        String sentence(Random random, List<String> lexicon) {
            return pick(random, EnglishParts.WHO) + " should " + pick(random, EnglishParts.DO) + " "
                    + pick(random, EnglishParts.WHAT) + " " + pick(random, EnglishParts.HOW)
                    + (random.nextInt(3) == 0 ? " by " + (2025 + random.nextInt(10)) : "") + ".";
        }
    },
    /** One sentence, said again and again with one or two words changed. */
    FRAME {
        @Override
        String sentence(Random random, List<String> lexicon) {
            boolean usual = random.nextInt(3) > 0;
            return pick(random, WHO) + " 핵심광물 공급망의 안정을 위하여 " + (usual ? "필요한 재원을" : pick(random, WHAT))
                    + " 관계 기관과 협의하여 마련하고 그 결과를 국회에 보고하여야 한다.";
        }
    };

    private static final String[] MINERALS = {"리튬", "니켈", "코발트", "흑연", "희토류", "망간"};

    static final String[] WHO = {"정부는", "국회는", "산업계는", "연구기관은", "지방자치단체는", "관계 부처는", "민관 협의체는", "전담 기관은"};
    static final String[] WHEN = {"내년 상반기까지", "단기적으로", "중장기적으로", "3년 안에", "우선", "위기 단계에서는"};
    static final String[] WHAT = {
        "비축 목표를", "조기경보 지표를", "기업의 부담 완화 방안을", "국제 협력 체계를", "통계의 공개 범위를", "전문 인력 양성 계획을", "대체 수입선의 목록을", "예산 배분의 우선순위를"
    };
    static final String[] HOW = {"현장의 의견을 들어", "품목별로 나누어", "해마다 다시 검토하여", "관련 법률에 근거하여", "민간과 함께", "독립된 평가를 거쳐"};
    static final String[] DO = {"마련해야 한다.", "공개할 필요가 있다.", "확대하는 것이 바람직하다.", "재검토해야 한다.", "보완해야 할 것이다."};
    private static final String[] PARTICLES = {"은", "는", "이", "가", "을", "를", "에", "의", "로", "와", "에서", "까지", ""};
    private static final String[] FORMULAE = {
        "이를 위해 관계 부처 간 협의를 강화할 필요가 있다.",
        "아울러 국제 사회와의 협력을 지속적으로 확대해야 한다.",
        "이러한 조치는 단계적으로 시행되어야 할 것이다.",
        "다만 현장의 수용성을 충분히 고려해야 한다.",
        "구체적인 이행 방안은 추후 마련하기로 한다."
    };

    /** A sentence of its kind, with its end. */
    abstract String sentence(Random random, List<String> lexicon);

    /** A text of at least so many code units: headings, paragraphs of one to six sentences, items, small tables. */
    String text(int length, Random random) {
        List<String> lexicon = lexicon(random);
        StringBuilder text = new StringBuilder("공급망 정책의 과제\n");
        for (int chapter = 1; text.length() < length; chapter++) {
            text.append(chapter).append(". ").append(pick(random, WHAT)).append(" 위한 과제\n");
            int paragraphs = 2 + random.nextInt(4);
            for (int i = 0; i < paragraphs; i++) {
                text.append(paragraph(random, lexicon)).append('\n');
            }
            if (random.nextInt(3) == 0) {
                table(text, random);
            }
        }
        return text.substring(0, text.length() - 1);
    }

    String paragraph(Random random, List<String> lexicon) {
        List<String> sentences = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            sentences.add(sentence(random, lexicon));
        }
        return String.join(" ", sentences);
    }

    private static void table(StringBuilder text, Random random) {
        text.append("구분\n수량\n비중\n");
        int rows = 2 + random.nextInt(4);
        for (int row = 0; row < rows; row++) {
            text.append(pick(random, WHO))
                    .append('\n')
                    .append(random.nextInt(1000))
                    .append('\n');
            text.append(random.nextInt(100)).append("%\n");
        }
    }

    static List<String> lexicon(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int j = 0; j < syllables; j++) {
                word.append((char) ('가' + 28 * random.nextInt(399) + (random.nextInt(3) == 0 ? 4 : 0)));
            }
            words.add(word.toString());
        }
        return words;
    }

    static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
