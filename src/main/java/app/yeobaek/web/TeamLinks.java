package app.yeobaek.web;

import java.util.List;
import java.util.UUID;

/** Knows the teams that somebody may switch between; {@code people} implements it. */
public interface TeamLinks {
    /** The teams of a person, by name. */
    List<TeamLink> linksFor(UUID person);
}
