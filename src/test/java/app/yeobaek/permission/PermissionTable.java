package app.yeobaek.permission;

import app.yeobaek.cast.Part;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Statuses by act and by part, read from a table that people can read. */
final class PermissionTable {
    private final Map<String, Map<Part, Integer>> rows = new LinkedHashMap<>();

    private PermissionTable() {}

    /** Reads a head line with the parts, and a line for each act. */
    static PermissionTable of(String table) {
        List<String[]> lines =
                table.lines().map(it -> it.strip().split("\\s+", -1)).toList();
        PermissionTable read = new PermissionTable();
        String[] head = lines.get(0);
        for (String[] line : lines.subList(1, lines.size())) {
            Map<Part, Integer> row = new EnumMap<>(Part.class);
            for (int i = 1; i < line.length; i++) {
                row.put(Part.valueOf(head[i].toUpperCase(java.util.Locale.ROOT)), Integer.valueOf(line[i]));
            }
            if (row.size() != Part.values().length) {
                throw new IllegalArgumentException("a part is missing for " + line[0]);
            }
            read.rows.put(line[0], row);
        }
        return read;
    }

    Set<String> acts() {
        return rows.keySet();
    }

    int status(String act, Part part) {
        return Objects.requireNonNull(Objects.requireNonNull(rows.get(act)).get(part));
    }
}
