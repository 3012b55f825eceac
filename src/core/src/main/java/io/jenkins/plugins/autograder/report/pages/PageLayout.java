package io.jenkins.plugins.autograder.report.pages;

/**
 * Which file has the page of which result. In a large report neighbours share one: thousands of new files take a file
 * system longer than everything in them, and whoever archives or copies the report again.
 *
 * @param together how many results share a page
 */
record PageLayout(int together) {

    /** A page for each. */
    static final PageLayout SINGLE = new PageLayout(1);

    private static final int MOST_PAGES = 1_000;
    private static final int TOGETHER = 20;

    /** The layout of a report of that many results. */
    static PageLayout of(int results) {
        return results <= MOST_PAGES ? SINGLE : new PageLayout(TOGETHER);
    }

    boolean shared() {
        return together > 1;
    }

    /**
     * The file in {@link PageName#FOLDER}.
     *
     * @param example its name
     * @param place of the result in the suite, from 0
     */
    String file(String example, int place) {
        return shared() ? sharedFile(place) : PageName.of(example).file();
    }

    /** The file that has the result in that place and its neighbours. */
    String sharedFile(int place) {
        return "from-" + (place - place % together + 1) + ".html";
    }

    /** The link from the index. */
    String fromIndex(String example, int place) {
        PageName name = PageName.of(example);
        return PageName.FOLDER + "/" + (shared() ? sharedFile(place) + "#" + name.anchor() : name.file());
    }
}
