package app.yeobaek.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A row of a table of people.
 *
 * @param line where it stands in the file, from 1
 * @param role as {@link app.yeobaek.security.Role} names it
 * @param wrong what is wrong with it: the last part of a key {@code admin_row_…} of the catalogue, or empty
 */
record UserRow(
        int line, String handle, String name, String email, String team, String role, String language, String wrong) {

    @JsonIgnore
    boolean isGood() {
        return wrong.isEmpty();
    }

    UserRow wrong(String why) {
        return new UserRow(line, handle, name, email, team, role, language, why);
    }
}
