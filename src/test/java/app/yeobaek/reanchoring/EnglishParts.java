package app.yeobaek.reanchoring;

/** What English boilerplate is made of. */
final class EnglishParts {
    static final String[] WHO = {
        "The government",
        "The National Assembly",
        "Industry",
        "Research institutes",
        "Local authorities",
        "The ministries concerned"
    };
    static final String[] DO = {"review", "publish", "strengthen", "extend", "put on a legal footing", "make public"};
    static final String[] WHAT = {
        "the stockpiling targets for critical minerals",
        "the early warning indicators",
        "measures that relieve the burden on companies",
        "the framework of international cooperation",
        "the list of alternative suppliers",
        "the priorities of the budget"
    };
    static final String[] HOW = {
        "in consultation with the private sector",
        "item by item",
        "on the basis of the relevant legislation",
        "after an independent evaluation",
        "in the short term",
        "in the medium and long term"
    };

    private EnglishParts() {}
}
