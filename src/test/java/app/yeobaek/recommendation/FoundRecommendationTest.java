package app.yeobaek.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoundRecommendationTest {
    @Test
    void titleIsTheFirstSentenceOrAsMuchAsFits() {
        assertThat(FoundRecommendation.title("조기경보 정보를 공유해야 한다. 그 까닭은 이렇다.")).isEqualTo("조기경보 정보를 공유해야 한다");
        assertThat(FoundRecommendation.title("가나다라 ".repeat(40))).endsWith("…").hasSizeLessThanOrEqualTo(61);
        assertThat(FoundRecommendation.title("🚨".repeat(100))).doesNotMatch(".*[\\ud800-\\udbff]…");
        assertThat(FoundRecommendation.title("예산을 1.5배로 늘린다")).isEqualTo("예산을 1.5배로 늘린다");
    }

    @Test
    void addresseeIsWhoTheSentencePlainlyNames() {
        assertThat(FoundRecommendation.addressee("외교부는 정례 협의를 열어야 한다.")).isEqualTo("외교부");
        assertThat(FoundRecommendation.addressee("[선행 지표] 정부는 지표를 공개해야 함.")).isEqualTo("정부");
        assertThat(FoundRecommendation.addressee("공급망안정화위원회가 기준을 정한다.")).isEqualTo("공급망안정화위원회");
        assertThat(FoundRecommendation.addressee("비축을 늘려야 한다.")).isNull();
        assertThat(FoundRecommendation.addressee("The Ministry of Trade should publish the data."))
                .isEqualTo("Ministry of Trade");
        assertThat(FoundRecommendation.addressee("Stocks should grow.")).isNull();
    }

    @Test
    void timeFrameIsWhatTheSentencePlainlySays() {
        assertThat(FoundRecommendation.timeFrame("2027년 상반기까지 법을 고친다.")).isEqualTo("2027년 상반기까지");
        assertThat(FoundRecommendation.timeFrame("Adopt it by the end of 2028."))
                .isEqualTo("by the end of 2028");
        assertThat(FoundRecommendation.timeFrame("2019년 조사에 따르면 그렇다.")).isNull();
    }
}
