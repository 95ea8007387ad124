package app.yeobaek.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.BoundedImport;
import app.yeobaek.importing.Cancellation;
import app.yeobaek.importing.Importers;
import app.yeobaek.importing.Limits;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are locked, damaged, empty, enormous or malicious: refused with a reason, or bounded. */
class ImportingHostileFilesTest {
    private static final String SENTENCE = "마을 버스는 장날마다 두 번 더 다니지만 겨울에는 한 번 덜 다닌다.";

    @TempDir
    Path work = Path.of("");

    private static void refuses(byte[] file, Reason reason) {
        assertThatExceptionOfType(NotImportable.class)
                .isThrownBy(() -> Importers.read(file, "brief", Progress.UNSEEN))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void refuses(byte[] file, Reason reason, String detail) {
        assertThatExceptionOfType(NotImportable.class)
                .isThrownBy(() -> Importers.read(file, "brief", Progress.UNSEEN))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.detail()).isEqualTo(detail);
                });
    }

    private void refusesApart(byte[] file, Limits limits, Reason reason) throws IOException {
        Path path = Files.write(work.resolve("file"), file);
        assertThatExceptionOfType(NotImportable.class)
                .isThrownBy(() -> BoundedImport.run(path, "brief", limits, Progress.UNSEEN, new Cancellation()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001A\n', png",
        "'\u00FF\u00D8\u00FF\u00E0xx', jpg",
        "'GIF89a\u0001\u0000\u0001\u0000', gif",
        "'{\\rtf1 x}', rtf",
        "'\u007FELF\u0002\u0001\u0001\u0000', elf",
        "'MZ\u0090\u0000\u0003', exe",
        "'\u001F\u008B\u0008', gz",
        "'<?xml version=\"1.0\"?><rss/>', xml"
    })
    void otherFormatsAreNamedWhateverTheyAreCalled(String start, String name) {
        refuses(latin(start), Reason.BINARY, name);
    }

    @Test
    void otherZipsAreNamed() {
        refuses(new Zip().with("xl/workbook.xml", "<workbook/>").bytes(), Reason.BINARY, "xlsx");
        refuses(new Zip().with("ppt/presentation.xml", "<p/>").bytes(), Reason.BINARY, "pptx");
        refuses(
                new Zip()
                        .with("mimetype", "application/vnd.oasis.opendocument.text")
                        .bytes(),
                Reason.BINARY,
                "odt");
        refuses(new Zip().with("mimetype", "application/epub+zip").bytes(), Reason.BINARY, "epub");
        refuses(new Zip().with("a.txt", "글").bytes(), Reason.BINARY, "zip");
    }

    @Test
    void oldFormatsAreNamedWithWhatToDo() {
        refuses(latin("HWP Document File V3.00 \u001A\u0001\u0002"), Reason.OLD_FORMAT, "HWP 3");
        refuses(compound("WordDocument"), Reason.OLD_FORMAT, "DOC");
        refuses(compound("Workbook"), Reason.BINARY, "xls");
        refuses(compound("EncryptedPackage"), Reason.ENCRYPTED);
    }

    /** The beginning of a compound file whose directory has a stream of that name. */
    private static byte[] compound(String stream) {
        byte[] file = new byte[2048];
        System.arraycopy(latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 0, file, 0, 8);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    @Test
    void aTextThatOnlyBeginsLikeAFormatIsText() throws NotImportable {
        assertThat(Importers.read(("BMW와 MZ 세대\n\n" + SENTENCE).getBytes(StandardCharsets.UTF_8), "a", Progress.UNSEEN)
                        .manuscript()
                        .text())
                .contains(SENTENCE);
    }

    @Test
    void encodingsAreToldApartOrRefused() throws NotImportable {
        String text = "시골 버스의 내일\n\n" + (SENTENCE + "\n\n").repeat(5);
        for (String name : new String[] {"UTF-8", "EUC-KR", "x-windows-949", "UTF-16LE", "UTF-16BE", "ISO-2022-KR"}) {
            assertThat(Importers.read(text.getBytes(Charset.forName(name)), "a", Progress.UNSEEN)
                            .manuscript()
                            .text())
                    .as(name)
                    .contains(SENTENCE);
        }
        refuses(text.getBytes(Charset.forName("x-Johab")), Reason.ENCODING_UNKNOWN, "Johab");
    }

    @Test
    void aTextCutInsideACharacterIsReadAndDoubted() throws NotImportable {
        byte[] whole = ("시골 버스\n\n" + SENTENCE).getBytes(StandardCharsets.UTF_8);
        var imported = Importers.read(Arrays.copyOf(whole, whole.length - 5), "a", Progress.UNSEEN);
        assertThat(imported.doubts())
                .anyMatch(doubt -> doubt.question() == app.yeobaek.importing.Doubt.Question.DAMAGED);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() throws IOException {
        Path secret = Files.writeString(work.resolve("secret"), "비밀");
        String doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM '" + secret.toUri() + "'>]>";
        refuses(
                new Zip()
                        .with("word/document.xml", doctype + "<document><body><p>&a;</p></body></document>")
                        .bytes(),
                Reason.BROKEN);
        String lol = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        refuses(
                new Zip()
                        .with("Contents/section0.xml", lol + "<sec><p>&b;</p></sec>")
                        .bytes(),
                Reason.BROKEN);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<w:sdt><w:sdtContent>".repeat(5_000) + "</w:sdtContent></w:sdt>".repeat(5_000);
        refuses(Zip.docx(deep).bytes(), Reason.TOO_COMPLEX);
    }

    @Test
    void aZipBombCostsNoMoreThanItsLimit() throws IOException {
        byte[] zeros = new byte[300 * 1024 * 1024];
        byte[] bomb = Zip.docx("<w:p/>").with("word/media/a.bin", zeros).bytes();
        assertThat(bomb.length).isLessThan(1024 * 1024);
        refusesApart(bomb, Limits.USUAL, Reason.TOO_LARGE);
        byte[] spaces = new byte[70 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        refusesApart(new Zip().with("word/document.xml", spaces).bytes(), Limits.USUAL, Reason.TOO_LARGE);
    }

    @Test
    void aMillionTableCellsAreRefused() throws IOException {
        String row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>칸</w:t></w:r></w:p></w:tc>".repeat(1_000) + "</w:tr>";
        refuses(Zip.docx("<w:tbl>" + row.repeat(60) + "</w:tbl>").bytes(), Reason.TOO_LARGE, "50000 cells");
        String table = "<html><body><p>" + SENTENCE + "</p><table>" + ("<tr>" + "<td>칸".repeat(1_000)).repeat(60)
                + "</table></body></html>";
        refuses(table.getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE, "50000 cells");
    }

    @Test
    void aCellThatClaimsToSpanBillionsSpansNothingOfTheSort() {
        String page = "<html><body><h1>시골</h1><p>" + SENTENCE
                + "</p><table><tr><td colspan=999999999 rowspan=99999999999999>가</td><td>나</td></tr><tr><td>다</td></tr></table></body></html>";
        Outcome outcome = Outcome.of(page.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.blocks(BlockKind.CELL)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>"})
    void deepHtmlIsReadOrRefusedButNeverCrashes(String tag) throws IOException {
        String page = "<!doctype html><html><body>" + tag.repeat(30_000) + SENTENCE;
        Path path = Files.writeString(work.resolve("deep.html"), page);
        try {
            var imported = BoundedImport.run(path, "a", Limits.USUAL, Progress.UNSEEN, new Cancellation());
            assertThat(imported.manuscript().text()).contains("마을 버스는");
        } catch (NotImportable e) {
            assertThat(e.reason()).isIn(Reason.TOO_COMPLEX, Reason.EMPTY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "**", "![", "| a ", "[^1]: "})
    void repeatedMarkdownNeitherCrashesNorHangs(String unit) throws IOException {
        Path path = Files.writeString(work.resolve("a.md"), "# 제목\n\n" + unit.repeat(60_000 / unit.length()) + "\n");
        Limits limits = new Limits(Limits.USUAL.bytes(), Duration.ofSeconds(40), 512);
        try {
            var imported = BoundedImport.run(path, "a", limits, Progress.UNSEEN, new Cancellation());
            assertThat(imported.manuscript().text()).isNotEmpty();
        } catch (NotImportable e) {
            assertThat(e.reason()).isIn(Reason.TOO_COMPLEX, Reason.EMPTY, Reason.TOO_LARGE);
            assertThat(e.detail()).isNotEqualTo("time");
        }
    }

    @Test
    void aLockedPdfIsRefused() throws IOException {
        for (String password : new String[] {"열쇠", ""}) {
            try (PDDocument document = new PDDocument();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                document.addPage(new PDPage());
                AccessPermission nothing = new AccessPermission(0);
                document.protect(new StandardProtectionPolicy("owner", password, nothing));
                document.save(out);
                refuses(out.toByteArray(), Reason.ENCRYPTED);
            }
        }
    }

    @Test
    void aScannedPdfSaysSo() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var picture = new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 20, 20);
            }
            document.save(out);
            refuses(out.toByteArray(), Reason.SCANNED);
        }
    }

    @Test
    void aPdfWithoutAnythingIsEmpty() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            refuses(out.toByteArray(), Reason.EMPTY);
        }
    }

    @Test
    void aPdfThatDrawsItselfForEverIsBounded() throws IOException {
        String form = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</A 4 0 R>>>>/Contents 5 0 R>>endobj "
                + "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length 12>>stream\n/A Do /A Do \nendstream endobj "
                + "5 0 obj<</Length 6>>stream\n/A Do \nendstream endobj trailer<</Root 1 0 R>>";
        Path path = Files.write(work.resolve("loop.pdf"), latin("%PDF-1.7\n" + form));
        Limits limits = new Limits(Limits.USUAL.bytes(), Duration.ofSeconds(8), 256);
        assertThatExceptionOfType(NotImportable.class)
                .isThrownBy(() -> BoundedImport.run(path, "a", limits, Progress.UNSEEN, new Cancellation()))
                .satisfies(e -> assertThat(e.reason()).isIn(Reason.EMPTY, Reason.TOO_COMPLEX, Reason.BROKEN));
    }

    @Test
    void damagedFilesAreRefusedAndNotHalfRead() throws IOException {
        refuses(latin("%PDF-1.7\nnothing of the kind"), Reason.BROKEN);
        byte[] docx = Zip.docx("<w:p><w:r><w:t>" + SENTENCE.repeat(200) + "</w:t></w:r></w:p>")
                .bytes();
        refuses(Arrays.copyOf(docx, docx.length / 2), Reason.BROKEN);
        refuses(Zip.docx("<w:p><w:r>").bytes(), Reason.BROKEN);
        refuses(compound("HwpSummaryInformation"), Reason.BROKEN);
        refuses(Zip.docx("<w:p/>").bytes(), Reason.EMPTY);
        refuses(new byte[0], Reason.EMPTY);
    }

    @Test
    void aFileThatIsTwoThingsIsWhatItsFirstBytesSay() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(latin("GIF89a\u0001\u0000"));
        both.write(Zip.docx("<w:p><w:r><w:t>글</w:t></w:r></w:p>").bytes());
        refuses(both.toByteArray(), Reason.BINARY, "gif");
        String page = "%PDF-1.4\n<html><script>alert(1)</script></html>";
        refuses(latin(page), Reason.BROKEN);
    }
}
