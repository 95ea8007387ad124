package app.yeobaek.importing.hwpx;

import app.yeobaek.importing.Archive;
import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.SafeXml;
import app.yeobaek.importing.plaintext.Declared;
import app.yeobaek.importing.plaintext.Passages;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Hangul's open format: a zip of XML sections, read by hand so that each has its limits (decision 0012). */
public final class HwpxImporter implements BriefImporter {
    private static final Pattern SECTION = Pattern.compile("contents/section(\\d{1,4})\\.xml");
    private static final String HEADER = "contents/header.xml";
    private static final String MANIFEST = "meta-inf/manifest.xml";

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        Map<String, byte[]> parts = new TreeMap<>();
        Archive.read(file, HwpxImporter::isWanted)
                .forEach((name, part) -> parts.put(name.toLowerCase(Locale.ROOT), part));
        byte[] manifest = parts.get(MANIFEST);
        if (manifest != null && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new NotImportable(Reason.ENCRYPTED);
        }
        TreeMap<Integer, byte[]> sections = new TreeMap<>();
        parts.forEach((name, part) -> {
            Matcher m = SECTION.matcher(name);
            if (m.matches()) {
                sections.put(Integer.parseInt(m.group(1)), part);
            }
        });
        if (sections.isEmpty()) {
            throw new NotImportable(Reason.BROKEN);
        }
        byte[] header = parts.get(HEADER);
        Passages passages = new Passages();
        Sections walk = new Sections(passages, new Header(header == null ? null : SafeXml.parse(header)));
        int done = 0;
        for (byte[] section : sections.values()) {
            progress.at(Progress.Step.READING, done++, sections.size());
            walk.read(SafeXml.parse(section).getDocumentElement());
        }
        walk.notes();
        progress.at(Progress.Step.RECOVERING, 0, 0);
        return passages.recover(Format.HWPX, Declared.NOTHING, fileName);
    }

    private static boolean isWanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECTION.matcher(lower).matches() || lower.equals(HEADER) || lower.equals(MANIFEST);
    }
}
