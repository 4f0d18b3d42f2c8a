//! What the script of the search pages says. Words in braces stand for values; `one` and `other` are
//! the plural forms that the browser chooses between.

/// A key and its text.
pub(super) type Word = (&'static str, &'static str);

/// On both pages.
pub(super) const COMMON: &[Word] = &[
    ("remove", "Remove filter"),
    ("clear", "Remove all filters"),
    ("filters", "Filters"),
    ("filters_on", "Filters ({count})"),
    ("find", "Find in “{facet}”"),
    ("more", "Show all {count}"),
    ("fewer", "Show fewer"),
    ("sort", "Order"),
    ("relevance", "Best match"),
    ("newest", "Newest first"),
    ("title", "By title"),
    ("pages", "Pages of results"),
    ("previous", "Previous page"),
    ("next", "Next page"),
    ("page", "Page {page}"),
    ("page_short", "page {page}"),
    ("skip", "Skip to the results"),
    ("searching", "Searching …"),
    ("suggestions", "Suggestions"),
    ("mean", "Did you mean"),
    ("also", "Also searched for:"),
    ("csv", "Download these results (CSV)"),
    ("csv_busy", "Preparing the file …"),
    ("csv_done", "The file has {count} of {total} results."),
    ("csv_failed", "The file could not be made. Please try again."),
    (
        "failed",
        "The search could not be loaded. Please check your connection and try again. The lists below lead to every record without it.",
    ),
    ("again", "Try again"),
    ("lists", "Go to the lists"),
];

/// On the page for projects.
pub(super) const PROJECTS: &[Word] = &[
    ("count.one", "{total} project"),
    ("count.other", "{total} projects"),
    ("count_for.one", "{total} project for {query}"),
    ("count_for.other", "{total} projects for {query}"),
    ("status", "{count}, page {page} of {pages}"),
    ("none", "No project"),
    ("none_for", "No project for {query}"),
    ("none_filters", "No project has all that you chose. Try fewer filters."),
    ("none_without.one", "{total} project without filters"),
    ("none_without.other", "{total} projects without filters"),
    (
        "none_words",
        "Check the spelling, use fewer words or a more general one, or write out what was shortened.",
    ),
    ("none_each", "Search for one of the words:"),
    ("none_lists", "Or go through the lists of all projects."),
    ("inactive", "Inactive"),
    ("kind.title", "Project"),
    ("kind.project", "Project"),
    ("kind.institution", "Institution"),
    ("kind.researcher", "Researcher"),
    ("kind.disease", "Disease"),
    ("kind.word", "Word"),
];

/// On the page for the list of violators.
pub(super) const VIOLATORS: &[Word] = &[
    ("count.one", "{total} entry"),
    ("count.other", "{total} entries"),
    ("count_for.one", "{total} entry with a name like {query}"),
    ("count_for.other", "{total} entries with a name like {query}"),
    ("status", "{count}, page {page} of {pages}"),
    ("none", "No entry"),
    ("none_for", "No entry with a name like {query}"),
    (
        "none_words",
        "That clears nobody: the list shows only decisions that stand today, and a name can be written in other ways. Try the family name alone, or another spelling.",
    ),
    ("none_each", "Search for one of the names:"),
    ("none_lists", "Or read the whole list."),
    ("band.same", "Same name"),
    ("band.similar", "Similar name"),
    ("band.weak", "Weak match"),
    ("not_this_person", "Not this person:"),
    ("caution", "A name is not a person. Compare affiliation and dates."),
];
