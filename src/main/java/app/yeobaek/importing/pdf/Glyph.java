package app.yeobaek.importing.pdf;

/**
 * A character on a page.
 *
 * @param text one character or ligature
 * @param x its left edge in points from the left
 * @param y its baseline in points from the top
 * @param width how far the next one stands away
 * @param size of its font in points
 * @param bold whether its font is bold
 */
record Glyph(String text, double x, double y, double width, double size, boolean bold) {
    double right() {
        return x + width;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
