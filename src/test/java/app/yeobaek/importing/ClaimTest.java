package app.yeobaek.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import app.yeobaek.web.ProblemDetails;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "brief.pdf, '본문만 있는 글', PDF",
        "brief.docx, '%PDF-1.7\n1 0 obj', DOCX",
        "BRIEF.TXT, '%PDF-1.7\n1 0 obj', TXT",
        "brief.hwp, '<html><body><p>글</p></body></html>', HWP",
        "brief.pdf.html, '%PDF-1.4\n', HTML",
    })
    void contentOfAnotherKindIsRefused(String name, String content, String claimed) {
        Problem refusal = catchThrowableOfType(Problem.class, () -> Claim.check(name, bytes(content)));
        assertThat(refusal.status()).isEqualTo(415);
        assertThat(refusal.type()).contains("file-misnamed");
        assertThat(ProblemDetails.detail(refusal, Language.KO)).contains(claimed);
    }

    @ParameterizedTest
    @CsvSource({
        "brief.txt, '# 제목\n\n## 둘\n\n### 셋'",
        "brief.md, '그냥 글'",
        "brief.html, '그냥 글'",
        "brief.pdf, '%PDF-1.7\n1 0 obj'",
        "'', '글'",
        "brief, '%PDF-1.7\n'",
        "보고서.최종본, '글'",
    })
    void whatIsAsItSaysOrSaysNothingGoesOn(String name, String content) {
        assertThatCode(() -> Claim.check(name, bytes(content))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"brief.pdf, '\u0089PNG', ''", "brief.txt, 'PK\u0005\u0006', ''"})
    void whatCannotBeReadAtAllIsRefusedByTheImportWithItsOwnReason(String name, String content) {
        assertThatCode(() -> Claim.check(name, content.getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotThrowAnyException();
    }
}
