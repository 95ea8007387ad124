/**
 * Journeys of people through the application in a real browser: what they click, type and see. {@link Reader} speaks of it in
 * their words; {@link Archive} brings in what a journey begins with, by the API.
 */
@NullMarked
package app.yeobaek.journeys;

import org.jspecify.annotations.NullMarked;
