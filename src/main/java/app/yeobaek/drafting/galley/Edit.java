package app.yeobaek.drafting.galley;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One step of mending, as a person makes it. In JSON the member {@code op} names it.
 *
 * <p>Edits that change the order, kind or cut of pieces keep every letter; only those that say so change words.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Settle.class, name = "settle"),
    @JsonSubTypes.Type(value = Flip.class, name = "flip"),
    @JsonSubTypes.Type(value = BreakHere.class, name = "break"),
    @JsonSubTypes.Type(value = Reword.class, name = "reword"),
    @JsonSubTypes.Type(value = Split.class, name = "split"),
    @JsonSubTypes.Type(value = Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Shape.class, name = "shape"),
    @JsonSubTypes.Type(value = Move.class, name = "move"),
    @JsonSubTypes.Type(value = Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Insert.class, name = "insert"),
    @JsonSubTypes.Type(value = Summarise.class, name = "summarise"),
    @JsonSubTypes.Type(value = PlaceMark.class, name = "place-mark"),
    @JsonSubTypes.Type(value = MoveMark.class, name = "move-mark"),
    @JsonSubTypes.Type(value = TieMark.class, name = "tie-mark"),
    @JsonSubTypes.Type(value = RemoveMark.class, name = "remove-mark"),
    @JsonSubTypes.Type(value = Recommend.class, name = "recommend"),
    @JsonSubTypes.Type(value = Unrecommend.class, name = "unrecommend"),
    @JsonSubTypes.Type(value = Tabulate.class, name = "tabulate"),
    @JsonSubTypes.Type(value = Reflow.class, name = "reflow"),
    @JsonSubTypes.Type(value = Dissolve.class, name = "dissolve"),
    @JsonSubTypes.Type(value = HeadCells.class, name = "head-cells"),
    @JsonSubTypes.Type(value = Describe.class, name = "describe"),
})
public sealed interface Edit
        permits Settle,
                Flip,
                BreakHere,
                Reword,
                Split,
                Merge,
                Shape,
                Move,
                Remove,
                Insert,
                Summarise,
                PlaceMark,
                MoveMark,
                TieMark,
                RemoveMark,
                Recommend,
                Unrecommend,
                Tabulate,
                Reflow,
                Dissolve,
                HeadCells,
                Describe {

    /** Makes the step. What the proof is after a refusal does not matter: it is thrown away. */
    void on(Proof proof) throws NotPossible;
}
