/**
 * Drafts: files that were brought in and wait to be mended, and published texts that are being edited. A draft holds a
 * galley, which one person at a time changes step by step, until it is published as a brief or as its next revision.
 *
 * <p>May import {@code importing}, {@code annotation}, {@code jobs}, {@code brief} and lower rings.
 */
@NullMarked
package app.yeobaek.drafting;

import org.jspecify.annotations.NullMarked;
