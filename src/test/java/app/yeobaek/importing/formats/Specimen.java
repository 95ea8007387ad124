package app.yeobaek.importing.formats;

/** A brief of our own as a web page, long enough for several printed pages. Nothing in it is taken from any publication. */
final class Specimen {
    static final String TITLE = "섬마을 뱃길의 내일을 묻다";

    private static final String[] PROSE = {
        "섬마을 뱃길은 육지의 버스와 달리 바람과 물때에 따라 하루에도 몇 번씩 시간표가 바뀐다. 주민들은 아침마다 선착장에 전화를 걸어 배가 뜨는지 묻고, 병원 예약이 있는 날에는 전날 미리 육지로 나가 하룻밤을 묵는다. 이런 불편은 숫자로 잘 드러나지 않지만 섬을 떠나는 까닭을 물으면 거의 모든 사람이 뱃길을 먼저 꼽는다.",
        "지난 몇 해 동안 여러 지방자치단체가 배표 값을 깎아 주는 정책을 폈다. 값이 내리자 관광객은 늘었으나 주민이 배를 타는 횟수는 그대로였다. 주민에게 모자란 것은 돈이 아니라 배편이었기 때문이다. 하루에 한 번뿐인 배를 반값에 타게 되었다고 해서 하루에 두 번 육지를 오갈 수는 없다.",
        "선사도 나름의 사정이 있다. 손님이 적은 겨울에도 선원의 임금과 배의 검사 비용은 줄지 않으며, 오래된 배를 바꾸려면 한 해 매출의 몇 배에 이르는 돈을 빌려야 한다. 보조금은 운항 횟수가 아니라 적자의 크기를 기준으로 나뉘므로, 배를 더 띄워 손님을 늘린 선사가 오히려 보조금을 잃는 일이 생긴다.",
        "이웃한 여러 섬을 하나의 고리로 묶어 작은 배를 자주 돌리는 방안이 시험되었다. 큰 배가 육지와 가장 큰 섬을 잇고, 작은 배가 그 둘레의 섬을 도는 방식이다. 갈아타는 번거로움이 있었지만 하루에 육지를 다녀올 수 있게 된 날이 두 배로 늘었고, 주민의 평가는 뚜렷하게 좋아졌다.",
        "시험 운항에서 가장 큰 걸림돌은 갈아타는 선착장이었다. 비바람을 피할 지붕이 없고 휠체어가 오르내릴 경사로가 없어, 어르신들은 배를 갈아타느니 차라리 하루 한 번 오는 큰 배를 기다리겠다고 하였다. 배를 바꾸는 일보다 선착장을 고치는 일이 먼저였던 셈이다."
    };

    private Specimen() {}

    /** The page; {@code columns} of its body, and whether paragraphs are told apart by an indent instead of a gap. */
    static String html(int columns, boolean indented) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang='ko'><head><meta charset='utf-8'><style>")
                .append(
                        "@page{size:A4;margin:24mm 20mm} body{font-family:'Noto Serif CJK KR','Noto Sans CJK KR',serif;font-size:10.5pt;line-height:1.6;text-align:justify;")
                .append(columns > 1 ? "column-count:" + columns + ";column-gap:9mm" : "")
                .append(
                        "} h1{font-size:20pt;column-span:all} h2{font-size:14pt} h3{font-size:12pt} sup{font-size:65%;line-height:0}")
                .append(indented ? "p{margin:0;text-indent:1em}" : "p{margin:0 0 .6em}")
                .append(
                        "table{border-collapse:collapse;width:100%;text-align:left} td,th{border:0.5pt solid #333;padding:2pt 4pt} .note{font-size:8.5pt;text-indent:0}")
                .append("</style></head><body><h1>")
                .append(TITLE)
                .append("</h1><p>한바다 (물길연구원 연구위원)</p><p>2026. 4. 2.</p>");
        page.append("<h2>1. 뱃길의 지금</h2>");
        for (int i = 0; i < 3; i++) {
            page.append("<p>").append(marked(i)).append("</p>");
        }
        page.append("<h3>가. 작은 섬의 사정</h3><p>").append(PROSE[3]).append("</p>");
        page.append("<p>❍ 작은 섬 열두 곳 가운데 여덟 곳에는 하루 한 번만 배가 닿음.</p><p>- 겨울에는 사흘에 한 번으로 줄어드는 곳도 있음.</p>");
        page.append("<p>표 1. 섬별 뱃길</p><table><tr><th>섬</th><th>횟수</th><th>갈아타기</th></tr>")
                .append(
                        "<tr><td>큰섬</td><td>네 번</td><td>없음</td></tr><tr><td>솔섬</td><td>한 번</td><td>큰섬</td></tr></table>");
        page.append("<h2>2. 정책 제언</h2><p>").append(PROSE[4]).append("</p>");
        page.append("<p>정부는 보조금의 기준을 적자에서 운항 횟수로 바꾸어야 한다. 지방자치단체는 갈아타는 선착장을 먼저 고칠 필요가 있다.</p>");
        for (int i = 0; i < 3; i++) {
            page.append("<p>")
                    .append(PROSE[i].replace("섬마을", "바닷가 마을").replace("주민", "마을 사람"))
                    .append("</p>");
        }
        page.append("<p class='note'>1) 배표 값은 평일을 기준으로 한다.</p><p class='note'>2) 선사 네 곳에 물은 결과이다.</p>");
        return page.append("</body></html>").toString();
    }

    /** A paragraph; the second and third have a footnote mark at the end of their first sentence. */
    private static String marked(int i) {
        int end = PROSE[i].indexOf("다. ") + 2;
        return i == 0 ? PROSE[i] : PROSE[i].substring(0, end) + "<sup>" + i + ")</sup>" + PROSE[i].substring(end);
    }
}
