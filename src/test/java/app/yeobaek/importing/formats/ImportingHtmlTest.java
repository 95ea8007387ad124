package app.yeobaek.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Web pages: the article, not what stands around it; structure, never markup. */
class ImportingHtmlTest {
    private static final String FIRST = "마을 버스는 장날마다 두 번 더 다니지만 겨울에는 한 번 덜 다닌다.";
    private static final String SECOND = "운전기사의 평균 나이는 쉰아홉 살로, 다섯 해 뒤에는 절반이 은퇴할 것으로 보인다.";

    private static Outcome page(String head, String body) {
        return Outcome.of(("<!doctype html><html lang='ko'><head><meta charset='utf-8'>" + head + "</head><body>" + body
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anArticleIsReadAndTheMenusAreNot() {
        Outcome outcome = page(
                "<title>시골 버스의 내일 | 강물연구원</title><meta name='author' content='김하늘'><meta property='article:published_time' content='2026-03-19T09:00:00+09:00'>",
                "<nav><a href='/'>처음</a> <a href='/list'>목록</a></nav><header><a href='/'>강물연구원 누리집</a></header>"
                        + "<main><h1>시골 버스의 내일</h1><h2>지금까지</h2><p>" + FIRST
                        + "<sup><a href='#fn1' id='r1'>1</a></sup></p>"
                        + "<ul><li>첫째 마을<ul><li>막차 연장</li></ul></li><li>둘째 마을</li></ul><h2>제언</h2><p>" + SECOND + "</p>"
                        + "<p>군은 호출형 버스를 먼저 시험해야 한다.</p>"
                        + "<ol class='footnotes'><li id='fn1'>평일을 기준으로 한다. <a href='#r1'>↩</a></li></ol></main>"
                        + "<footer>문의 <a href='/contact'>여기</a></footer>");
        assertThat(outcome.imported().format()).isEqualTo(Format.HTML);
        assertThat(outcome.manuscript().metadata().title()).isEqualTo("시골 버스의 내일");
        assertThat(outcome.manuscript().metadata().authors()).containsExactly("김하늘");
        assertThat(outcome.manuscript().metadata().published()).isEqualTo("2026-03-19");
        assertThat(outcome.manuscript().text()).doesNotContain("목록", "누리집", "문의", "↩");
        assertThat(outcome.levels(BlockKind.HEADING)).containsExactly("1 지금까지", "1 제언");
        assertThat(outcome.levels(BlockKind.ITEM)).containsExactly("1 첫째 마을", "2 막차 연장", "1 둘째 마을");
        assertThat(outcome.notes()).containsExactly("다닌다.|1|평일을 기준으로 한다.");
        assertThat(outcome.manuscript().recommendations()).hasSize(1);
    }

    @Test
    void noScriptSurvivesWhereverItHides() {
        Outcome outcome = page(
                "<script>alert('머리')</script><style>p{content:'꾸밈'}</style>",
                "<p onclick=\"alert('눌림')\">" + FIRST
                        + "<script>alert('본문')</script></p><p><img src=x onerror=\"alert('그림')\">" + SECOND
                        + "</p><iframe srcdoc=\"<script>alert('틀')</script>\"></iframe><svg><script>alert('선')</script></svg><noscript>없음</noscript>"
                        + "<p style='display: none'>숨은 글</p><template><p>거푸집</p></template><a href=\"javascript:alert('고리')\">고리 글</a>");
        assertThat(outcome.manuscript().text())
                .contains(FIRST, SECOND, "고리 글")
                .doesNotContain("alert", "script", "꾸밈", "숨은", "거푸집", "없음", "<");
    }

    @Test
    void tablesKeepTheirSpansAndCaptions() {
        Outcome outcome = page(
                "",
                "<h1>시골 버스</h1><p>" + FIRST
                        + "</p><table><caption>표 1. 마을별 운행</caption><thead><tr><th>마을</th><th colspan='2'>계획</th></tr></thead>"
                        + "<tbody><tr><td rowspan='2'>솔밭</td><td>네 번</td><td><ul><li>장날</li><li>겨울</li></ul></td></tr><tr><td>두 번</td><td></td></tr></tbody></table><p>"
                        + SECOND + "</p>");
        assertThat(outcome.texts(BlockKind.CAPTION)).containsExactly("표 1. 마을별 운행");
        assertThat(outcome.cells())
                .containsExactly(
                        "0,0,1,1* 마을",
                        "0,1,1,2* 계획",
                        "1,0,2,1 솔밭",
                        "1,1,1,1 네 번",
                        "1,2,1,1 · 장날\n· 겨울",
                        "2,1,1,1 두 번",
                        "2,2,1,1 ");
    }

    @Test
    void aPullQuoteIsToldFromAQuotation() {
        Outcome outcome = page(
                "",
                "<article><h1>시골 버스</h1><p>" + FIRST
                        + "</p><blockquote>“마을 버스는 장날마다 두 번 더 다니지만 겨울에는 한 번 덜 다닌다”</blockquote><p>" + SECOND
                        + "</p><blockquote><p>다른 사람의 말을 길게 옮겨 적은 글이다.</p></blockquote></article>");
        assertThat(outcome.texts(BlockKind.PULL_QUOTE)).hasSize(1);
        assertThat(outcome.texts(BlockKind.PARAGRAPH)).contains("다른 사람의 말을 길게 옮겨 적은 글이다.");
    }

    @Test
    void oldPagesInEucKrAreRead() {
        byte[] page = ("<html><head><meta charset=euc-kr><title>시골</title></head><body><div><p>" + FIRST + "<p>"
                        + SECOND + "</div></body></html>")
                .getBytes(Charset.forName("EUC-KR"));
        assertThat(Outcome.of(page).texts(BlockKind.PARAGRAPH)).containsExactly(FIRST, SECOND);
    }

    @Test
    void markdownKeepsItsStructureAndLosesItsSigns() {
        String text = "---\ntitle: 시골 버스의 내일\nauthor: 김하늘\ndate: 2026-03-19\n---\n# 시골 버스의 내일\n\n## 1. 지금까지\n\n" + FIRST
                + "[^1] **굵은 말**과 [고리](http://example.org)가 있다.\n\n- 첫째 마을\n  - 막차 연장\n- 둘째 마을\n\n| 마을 | 횟수 |\n|---|---|\n| 솔밭 | 네 번 |\n\n"
                + "## 2. 제언\n\n1. 군은 버스를 늘려야 한다.\n2. 도는 기사를 길러야 한다.\n\n<script>alert(1)</script>\n\n[^1]: 평일을 기준으로 한다.\n";
        Outcome outcome = Outcome.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.imported().format()).isEqualTo(Format.MARKDOWN);
        assertThat(outcome.manuscript().metadata().title()).isEqualTo("시골 버스의 내일");
        assertThat(outcome.manuscript().metadata().authors()).containsExactly("김하늘");
        assertThat(outcome.levels(BlockKind.HEADING)).containsExactly("1 1. 지금까지", "1 2. 제언");
        assertThat(outcome.levels(BlockKind.ITEM))
                .containsExactly("1 첫째 마을", "2 막차 연장", "1 둘째 마을", "1 군은 버스를 늘려야 한다.", "1 도는 기사를 길러야 한다.");
        assertThat(outcome.cells()).containsExactly("0,0,1,1* 마을", "0,1,1,1* 횟수", "1,0,1,1 솔밭", "1,1,1,1 네 번");
        assertThat(outcome.notes()).containsExactly("다닌다.|1|평일을 기준으로 한다.");
        assertThat(outcome.manuscript().text()).doesNotContain("**", "](", "script");
        assertThat(outcome.manuscript().recommendations()).hasSize(2);
    }
}
