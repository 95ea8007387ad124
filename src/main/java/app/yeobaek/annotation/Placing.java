package app.yeobaek.annotation;

import app.yeobaek.annotation.NewAnnotation.NewPassage;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Revisions;
import app.yeobaek.text.Graphemes;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what somebody wants to mark against the text. */
@ApplicationScoped
class Placing {
    /** What would break a line or has no glyph: a suggestion rewords within a block, and never makes or joins one. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\x{85}\\x{2028}\\x{2029}]+");

    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FEFF}]");

    private final Revisions revisions;

    @Inject
    Placing(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Makes sure that positions count in the text that is current.
     *
     * @throws Problem 409 with the current revision if they do not
     */
    static void requireCurrent(@Nullable UUID revision, Brief brief) {
        if (!brief.revision().equals(revision)) {
            throw Problem.of(409, "revision-outdated").with("current", brief.revision());
        }
    }

    /**
     * The anchors of wanted passages, in the order of the text.
     *
     * @throws Problem 400 if a passage does not fit the text or the kind, 409 if its words are other ones
     */
    List<Anchor> anchors(Annotation annotation, UUID revision, List<NewPassage> wanted) {
        boolean fits =
                switch (annotation.kind()) {
                    case NOTE -> wanted.isEmpty();
                    case SUGGESTION -> wanted.size() == 1;
                    default -> !wanted.isEmpty();
                };
        if (!fits) {
            throw Problem.of(400, "passages-for-kind");
        }
        String text = revisions.published(revision).manuscript().text();
        List<NewPassage> ordered = wanted.stream()
                .sorted(Comparator.comparingInt(NewPassage::start))
                .toList();
        List<Anchor> anchors = new ArrayList<>();
        for (NewPassage passage : ordered) {
            TextRange range = checked(passage, text);
            QuoteSelector quote = QuoteSelector.of(text, range);
            requireWords(passage.exact(), quote);
            if (annotation.kind() == Kind.SUGGESTION && quote.exact().indexOf('\n') >= 0) {
                throw Problem.of(400, "suggestion-across-blocks");
            }
            anchors.add(new Anchor(annotation, revision, anchors.size(), range, quote));
        }
        return anchors;
    }

    /**
     * Suggested words as they would stand in the text: one line, in NFC.
     *
     * @throws Problem 400 if there are none, or they are what stands there already
     */
    static String replacement(@Nullable String wanted, List<Anchor> anchors) {
        if (wanted == null) {
            throw Problem.of(400, "suggestion-empty");
        }
        String words = Normalizer.normalize(
                NO_CHARACTER.matcher(BREAKS.matcher(wanted).replaceAll(" ")).replaceAll(""), Normalizer.Form.NFC);
        if (anchors.stream().anyMatch(it -> words.equals(it.quote().exact()))) {
            throw Problem.of(400, "suggestion-same");
        }
        return words;
    }

    private static TextRange checked(NewPassage passage, String text) {
        return checked(passage.start(), passage.end(), text);
    }

    /**
     * A range that can be marked in a text.
     *
     * @throws Problem 400 if it is outside the text, empty, too long, blank, or cuts a character
     */
    static TextRange checked(int start, int end, String text) {
        boolean fits = 0 <= start
                && start < end
                && end <= text.length()
                && end - start <= NewAnnotation.LENGTH
                && Graphemes.isBoundary(text, start)
                && Graphemes.isBoundary(text, end)
                && !text.substring(start, end).isBlank();
        if (!fits) {
            throw Problem.of(400, "passage-outside", text.length());
        }
        return new TextRange(start, end);
    }

    /**
     * Makes sure that the words meant are those that stand there.
     *
     * @throws Problem 409 with the words that stand there if they are not
     */
    static void requireWords(@Nullable String wanted, QuoteSelector quote) {
        boolean same = wanted == null
                || wanted.equals(quote.exact())
                || Normalizer.normalize(wanted, Normalizer.Form.NFC).equals(quote.exact());
        if (!same) {
            throw Problem.of(409, "words-differ").with("exact", quote.exact());
        }
    }

    /**
     * Makes sure that a revision is one of a brief's.
     *
     * @throws Problem 409 with the current revision if it is not
     */
    void requireKnown(UUID revision, Brief brief) {
        boolean known = brief.revision().equals(revision)
                || revisions
                        .findByIdOptional(revision)
                        .filter(it -> it.brief().equals(brief.id()))
                        .isPresent();
        if (!known) {
            requireCurrent(revision, brief);
        }
    }
}
