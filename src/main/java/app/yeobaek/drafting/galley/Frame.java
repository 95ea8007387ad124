package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;

/** A container around neighbouring pieces: one table, or the summary. */
public record Frame(int id, BlockKind kind) {}
