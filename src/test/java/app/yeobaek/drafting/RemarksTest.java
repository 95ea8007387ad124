package app.yeobaek.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Remark;
import app.yeobaek.text.TextRange;
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
                false,
                List.of(reply));
        List<Marginalia> said = Marginalia.of(new Imported(Format.DOCX, manuscript, List.of(), List.of(remark)));
        assertThat(said).hasSize(1);
        assertThat(said.get(0).quote()).isEqualTo("바다의");
        assertThat(said.get(0).said().get(0))
                .isEqualTo("**김\\*민서\\*** (2026-02-03 · DOCX)\n\n\\[여기\\](javascript:alert) 근거는?");
        assertThat(said.get(0).said().get(1)).isEqualTo("**Tom** (DOCX)\n\n네");
    }
}
