package io.tributary.pages;

import java.util.List;

/**
 * A part of the side navigation. Each module contributes the links to its own pages as a CDI bean; a page shows the
 * parts whose area its path begins with.
 */
public interface Navigation {

    /** The area's first path segment, such as "/admin". */
    String area();

    /** Where this part stands among the others of its area, from the top. */
    int position();

    /** What the reader of this request may follow; in the language of the request. */
    List<Link> links();

    /**
     * @param icon the name of a Tabler icon, without its prefix
     */
    record Link(String href, String icon, String label) {

        /** Whether the path is this link's page or lies under it. The area's own start page has nothing under it. */
        public boolean leadsTo(String path) {
            var start = href.lastIndexOf('/') == 0;
            return path.equals(href) || (!start && path.startsWith(href + "/"));
        }
    }
}
