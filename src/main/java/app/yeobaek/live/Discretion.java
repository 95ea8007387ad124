package app.yeobaek.live;

import java.util.UUID;

/** Says whose presence is shown; the feature that keeps people's choices implements it. */
public interface Discretion {

    /** Whether others may see that this person is here, where they read, and that they write. */
    boolean isShown(UUID person);
}
