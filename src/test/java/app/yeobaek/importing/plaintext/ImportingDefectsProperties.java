package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Doubt;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Clean prose with characters that extractors lose or misname comes back clean, or doubted. */
class ImportingDefectsProperties {
    private static final List<String> PROSE = List.of(
            "섬마을 뱃길은 육지의 버스와 달리 바람과 물때에 따라 하루에도 몇 번씩 시간표가 바뀐다. 주민들은 아침마다 선착장에 전화를 걸어 배가 뜨는지 묻고, 병원 예약이 있는 날에는 전날 미리 육지로 나가 하룻밤을 묵는다.",
            "지난 몇 해 동안 여러 지방자치단체가 배표 값을 깎아 주는 정책을 폈다. 값이 내리자 관광객은 늘었으나 주민이 배를 타는 횟수는 그대로였다. 주민에게 모자란 것은 돈이 아니라 배편이었기 때문이다.",
            "선사도 나름의 사정이 있다. 손님이 적은 겨울에도 선원의 임금과 배의 검사 비용은 줄지 않으며, 배를 새로 바꾸려면 한 해 매출의 몇 배에 이르는 돈을 빌려야 한다. 보조금은 적자의 크기를 기준으로 나뉜다.",
            "이웃한 여러 섬을 하나의 고리로 묶어 작은 배를 자주 돌리는 방안이 시험되었다. 큰 배가 육지와 가장 큰 섬을 잇고, 작은 배가 그 둘레의 섬을 도는 방식이다. 갈아타는 번거로움이 있었지만 주민의 평가는 좋아졌다.",
            "시험 운항에서 가장 큰 걸림돌은 갈아타는 선착장이었다. 비바람을 피할 지붕이 없고 휠체어가 오르내릴 경사로가 없어, 어르신들은 차라리 하루 한 번 오는 큰 배를 기다리겠다고 하였다. 선착장을 고치는 일이 먼저이다.");

    private static List<String> squeezed(List<String> texts) {
        return texts.stream().map(Characters::withoutSpaces).toList();
    }

    @Property(tries = 20)
    void lostCharactersAndPrivateBulletsAreMendedOrDoubted(@ForAll @IntRange(min = 40, max = 70) int width) {
        StringBuilder text = new StringBuilder("1. 지금\n\n");
        for (String paragraph : PROSE) {
            text.append(String.join("\n", new Typesetter(width).wrap("\uF06C " + paragraph)))
                    .append("\n\n");
        }
        text.append("<표\uFFFD1>\uFFFD섬별\uFFFD뱃길\n\n섬\t횟수\n솔섬\t한 번\n");
        Reading reading = Reading.of(text.toString());
        assertThat(squeezed(reading.texts(BlockKind.ITEM))).isEqualTo(squeezed(PROSE));
        assertThat(reading.texts(BlockKind.CAPTION)).containsExactly("<표 1> 섬별 뱃길");
        assertThat(reading.doubts(Doubt.Question.DAMAGED)).isTrue();
    }
}
