package app.yeobaek.importing;

/**
 * A line of a file as a person would see it there.
 *
 * @param text its characters
 * @param page the page it stands on, from 1; 0 where the file has no pages
 * @param left its left edge, as a share of the page's width from 0 to 1
 * @param top its upper edge, as a share of the page's height
 * @param width its width, as a share of the page's
 * @param height its height, as a share of the page's
 */
public record SeenLine(String text, int page, double left, double top, double width, double height) {
    /** A line of a file without pages. */
    public SeenLine(String text) {
        this(text, 0, 0, 0, 0, 0);
    }
}
