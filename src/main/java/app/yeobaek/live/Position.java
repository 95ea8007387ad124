package app.yeobaek.live;

import app.yeobaek.web.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the event log. Events are ordered by the transaction that wrote them, then by number.
 *
 * @param xid the writing transaction in the 64 bits of PostgreSQL, as a signed long: it will not reach 2^63
 * @param id the number of the event
 */
public record Position(long xid, long id) implements Comparable<Position> {
    /** Before everything that was ever told. */
    static final Position BEGINNING = new Position(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** As an opaque word for clients. */
    public String encode() {
        return xid + "-" + id;
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Problem 400 {@code cursor} if it is anything else
     */
    public static Position decode(String word) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            throw Problem.of(400, "cursor");
        }
        return new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(Position other) {
        return xid != other.xid ? Long.compare(xid, other.xid) : Long.compare(id, other.id);
    }
}
