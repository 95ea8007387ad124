package app.yeobaek.importing;

/** Hears how far an import has come. Called from the thread that imports; must return at once and not throw. */
@FunctionalInterface
public interface Progress {
    /** For those who do not look. */
    Progress UNSEEN = (step, done, all) -> {};

    /** What an import is at. */
    enum Step {
        /** Finding out what the file is. */
        LOOKING,
        /** Taking text out of it; counted in pages where the format has pages. */
        READING,
        /** Putting lines and blocks together. */
        RECOVERING
    }

    /**
     * Says how far it has come.
     *
     * @param done parts of the step that are done
     * @param all parts of the step, or 0 if unknown
     */
    void at(Step step, int done, int all);
}
