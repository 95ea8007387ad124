package app.yeobaek.journeys;

import java.util.UUID;

/** A brief as it stands on the server: positions count in its text. */
record ImportedBrief(UUID id, String title, UUID revision, String text) {
    String address() {
        return "/briefs/" + id;
    }

    String markAddress(UUID mark) {
        return address() + "?mark=" + mark;
    }
}
