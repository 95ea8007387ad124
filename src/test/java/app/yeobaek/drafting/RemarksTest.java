package app.yeobaek.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.discussion.Credit;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Remark;
import app.yeobaek.text.TextRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemarksTest {
    @Test
    void remarkSaysWhoWroteItWhenAndWhereAndCannotSmuggleMarkdown() {
        Manuscript manuscript = new Manuscript(
                new Manuscript.Metadata("글", List.of(), null, null, "ko"),
                "바다의 안전",
                List.of(new Manuscript.Block(BlockKind.PARAGRAPH, 0, null, new TextRange(0, 6), null, null)),
                List.of(),
                List.of());
        Remark reply = new Remark("Tom", "T", null, new TextRange(0, 3), "네", false, List.of());
        Remark remark = new Remark(
                "김*민서*",
                "김",
                "2026-02-03T10:00:00Z",
                new TextRange(0, 3),
                "[여기](javascript:alert) 근거는?",
                true,
                List.of(reply));
        List<Marginalia> said = Marginalia.of(new Imported(Format.DOCX, manuscript, List.of(), List.of(remark)));
        assertThat(said).hasSize(1);
        assertThat(said.get(0).quote()).isEqualTo("바다의");
        assertThat(said.get(0).said())
                .containsExactly(
                        new Marginalia.Saying(
                                new Credit("김*민서*", "docx", LocalDate.parse("2026-02-03")),
                                "\\[여기\\](javascript:alert) 근거는?"),
                        new Marginalia.Saying(new Credit("Tom", "docx", null), "네"));
        assertThat(said.get(0).settled()).isTrue();
    }

    @Test
    void remarkComesBackFromTheDatabaseAsItWas() {
        Marginalia kept = new Marginalia(
                "바다의",
                List.of(
                        new Marginalia.Saying(new Credit("김민서", "docx", LocalDate.parse("2026-02-03")), "근거는?"),
                        new Marginalia.Saying(null, "네")),
                true);
        assertThat(Marginalia.read(Marginalia.stored(List.of(kept)))).containsExactly(kept);
    }
}
