package app.yeobaek.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the words of somebody who leaves for good. Marks and notes that only they could see always go. */
public enum Words {
    /** They stay, under the name. */
    @JsonProperty("name")
    NAME,
    /** They stay, under "former member" and a number. */
    @JsonProperty("former")
    FORMER,
    /** They are emptied; answers of others stay. */
    @JsonProperty("removed")
    REMOVED
}
