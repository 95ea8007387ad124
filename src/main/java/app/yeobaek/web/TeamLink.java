package app.yeobaek.web;

import java.util.UUID;

/** A team as the switcher in the bar shows it. */
public record TeamLink(UUID id, String name) {}
