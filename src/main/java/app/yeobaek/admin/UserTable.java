package app.yeobaek.admin;

import app.yeobaek.web.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of people as spreadsheets save it: UTF-8 with or without a mark, UTF-16, or Korean Windows; separated by commas,
 * semicolons or tabs (RFC 4180 with the obvious liberties); the head line names the columns, in Korean or English.
 */
final class UserTable {
    static final int BYTES = 1_000_000;
    private static final int ROWS = 1_000;
    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");
    private static final int EMAIL_LENGTH = 254;
    private static final int NAME_LENGTH = 120;

    /** What people call the columns, without spaces and in small letters. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("아이디", "handle"),
            Map.entry("로그인", "handle"),
            Map.entry("handle", "handle"),
            Map.entry("login", "handle"),
            Map.entry("username", "handle"),
            Map.entry("이름", "name"),
            Map.entry("성명", "name"),
            Map.entry("name", "name"),
            Map.entry("메일", "email"),
            Map.entry("이메일", "email"),
            Map.entry("메일주소", "email"),
            Map.entry("email", "email"),
            Map.entry("e-mail", "email"),
            Map.entry("팀", "team"),
            Map.entry("team", "team"),
            Map.entry("역할", "role"),
            Map.entry("role", "role"),
            Map.entry("언어", "language"),
            Map.entry("language", "language"));

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("", "READER"),
            Map.entry("reader", "READER"),
            Map.entry("독자", "READER"),
            Map.entry("reviewer", "REVIEWER"),
            Map.entry("검토자", "REVIEWER"),
            Map.entry("editor", "EDITOR"),
            Map.entry("편집자", "EDITOR"),
            Map.entry("lead", "LEAD"),
            Map.entry("책임자", "LEAD"));

    private final Set<String> teams;
    private final Set<String> handles = new HashSet<>();
    private final Set<String> emails = new HashSet<>();

    private UserTable(Set<String> teams) {
        this.teams = teams;
    }

    /**
     * The rows of a table, each with what is wrong with it.
     *
     * @param teams names that a row may give as its team
     * @throws Problem 400 {@code users-…} if it cannot be read as a table of people at all
     */
    static List<UserRow> read(byte[] file, Set<String> teams) {
        if (file.length > BYTES) {
            throw Problem.of(400, "users-too-large");
        }
        List<List<String>> lines = Csv.lines(Normalizer.normalize(decoded(file), Normalizer.Form.NFC));
        if (lines.isEmpty()) {
            throw Problem.of(400, "users-none");
        }
        Map<String, Integer> columns = columns(lines.get(0));
        if (!columns.keySet().containsAll(Set.of("handle", "name", "email"))) {
            throw Problem.of(400, "users-head");
        }
        if (lines.size() - 1 > ROWS) {
            throw Problem.of(400, "users-too-many", ROWS);
        }
        UserTable table = new UserTable(teams);
        List<UserRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            if (cells.stream().anyMatch(it -> !it.isBlank())) {
                rows.add(table.row(i + 1, cells, columns));
            }
        }
        if (rows.isEmpty()) {
            throw Problem.of(400, "users-none");
        }
        return rows;
    }

    private UserRow row(int line, List<String> cells, Map<String, Integer> columns) {
        String handle = cell(cells, columns.get("handle")).toLowerCase(Locale.ROOT);
        String name = cell(cells, columns.get("name"));
        String email = cell(cells, columns.get("email"));
        String team = cell(cells, columns.get("team"));
        String said = cell(cells, columns.get("role")).toLowerCase(Locale.ROOT);
        String language = cell(cells, columns.get("language")).toLowerCase(Locale.ROOT);
        Optional<String> role = Optional.ofNullable(ROLES.get(said));
        UserRow row = new UserRow(
                line, handle, name, email, team, role.orElse("READER"), language.startsWith("en") ? "en" : "ko", "");
        return row.wrong(wrong(row, role.isPresent()));
    }

    private String wrong(UserRow row, boolean roleKnown) {
        if (!HANDLE.matcher(row.handle()).matches()) {
            return "handle";
        }
        if (row.name().isBlank() || row.name().length() > NAME_LENGTH) {
            return "name";
        }
        if (!EMAIL.matcher(row.email()).matches() || row.email().length() > EMAIL_LENGTH) {
            return "email";
        }
        boolean newHandle = handles.add(row.handle());
        boolean newEmail = emails.add(row.email().toLowerCase(Locale.ROOT));
        if (!newHandle || !newEmail) {
            return "twice";
        }
        if (!row.team().isEmpty() && !teams.contains(row.team())) {
            return "team";
        }
        return roleKnown ? "" : "role";
    }

    private static Map<String, Integer> columns(List<String> head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String name = COLUMNS.get(head.get(i).replaceAll("\\s", "").toLowerCase(Locale.ROOT));
            if (name != null) {
                columns.putIfAbsent(name, i);
            }
        }
        return columns;
    }

    private static String cell(List<String> cells, @Nullable Integer column) {
        return column == null || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** The words of a file, whatever its encoding. */
    static String decoded(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        return strictly(StandardCharsets.UTF_8, file)
                .or(() -> strictly(KOREAN_WINDOWS, file))
                .map(it -> it.startsWith("\ufeff") ? it.substring(1) : it)
                .filter(it -> it.indexOf('\0') < 0)
                .orElseThrow(() -> Problem.of(400, "users-encoding"));
    }

    private static Optional<String> strictly(Charset charset, byte[] file) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
