package app.yeobaek.importing.plaintext;

import java.util.List;

/** Text of our own for tests: a small brief on country buses. Nothing in it is taken from any publication. */
final class Sample {
    static final String TITLE = "시골 버스의 내일을 묻다";
    static final String LONG =
            "시골 버스는 승객이 줄어 배차가 뜸해지고, 배차가 뜸해지면 승객이 다시 줄어드는 악순환에 놓여 있다. 이 고리를 끊으려면 운행 횟수를 무작정 늘리기보다 사람들이 실제로 움직이는 시간을 먼저 살펴야 한다.";
    static final String SECOND = "어느 군에서는 장날과 병원 진료일에 맞추어 노선을 바꾼 뒤 빈 차로 다니는 시간이 절반으로 줄었다.";
    static final String REPEATED = "버스를 늘리는 일보다 버스를 기다리는 시간을 줄이는 일이 먼저이다.";

    /** Blocks as they stand in the clean document, markers included. */
    static final List<String> OUTLINE = List.of(
            "Ⅰ. 줄어드는 승객과 사라지는 노선",
            "1. 악순환의 구조",
            "❍ 지난 십 년 동안 농어촌의 버스 승객은 꾸준히 줄었으며, 같은 기간에 하루 네 번 이하로 다니는 노선의 비율은 두 배 가까이 늘어남.",
            "- 승객이 줄면 운행 횟수를 줄이고, 횟수가 줄면 남은 승객마저 떠나는 흐름이 되풀이됨.",
            "- 운전기사의 평균 나이는 쉰아홉 살로, 다섯 해 뒤에는 기사의 절반이 은퇴할 것으로 예상됨.",
            "※ 여기서 말하는 수치는 모두 설명을 위해 꾸민 것이며 실제 통계가 아님.",
            "❍ 학생과 노인처럼 스스로 운전할 수 없는 주민에게 버스는 선택이 아니라 생활의 조건임.",
            "2. 지금까지의 대책",
            "❍ 보조금은 운행 거리를 기준으로 나누어 주기 때문에 빈 차로 멀리 도는 노선이 오히려 더 많은 돈을 받는 일이 생김.",
            "- 어떤 노선은 승객 한 사람을 태우는 데 드는 비용이 택시 요금의 세 배를 넘음.",
            "Ⅱ. 부르면 오는 버스",
            "1. 호출형 운행의 가능성",
            "❍ 정해진 시간표 대신 전화를 받고 움직이는 호출형 버스는 기다리는 시간을 줄이면서도 운행 비용을 크게 늘리지 않음.",
            "- 다만 전화기를 다루기 어려운 어르신을 위하여 마을회관마다 단추 하나로 부를 수 있는 장치를 함께 두는 것이 필요함.",
            "❍ 호출이 몰리는 장날에는 여러 마을의 차를 한데 묶어 나누어 쓰는 방식이 효과를 냄.");

    private Sample() {}
}
