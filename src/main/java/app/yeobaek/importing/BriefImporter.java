package app.yeobaek.importing;

/** Reads briefs of one format. Implementations hold no state between calls and may be shared between threads. */
@FunctionalInterface
public interface BriefImporter {
    /**
     * Reads one brief.
     *
     * @param file the file as it was uploaded, unchanged
     * @param fileName its name, used only where the text names no title; may be empty
     * @return the brief and what was doubtful in reading it
     * @throws NotImportable if the file is not of this format or breaks a limit; never because a brief is oddly laid out
     */
    default Imported read(byte[] file, String fileName) throws NotImportable {
        return read(file, fileName, Progress.UNSEEN);
    }

    /** Reads one brief as {@link #read(byte[], String)} does, and says how far it has come. */
    Imported read(byte[] file, String fileName, Progress progress) throws NotImportable;
}
