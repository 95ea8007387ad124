package app.yeobaek.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header Content-Disposition (RFC 6266) of a download. */
public final class Attachment {
    private Attachment() {}

    /**
     * The value that makes a browser save the answer under this name, whatever letters it has (RFC 8187), and never show
     * it as a page.
     */
    public static String named(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
