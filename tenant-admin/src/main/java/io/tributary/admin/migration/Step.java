package io.tributary.admin.migration;

import io.quarkus.qute.TemplateData;

/**
 * One step of the way from another system.
 *
 * @param count how much of it was done
 * @param href where it is done
 */
@TemplateData
public record Step(String title, String text, long count, String href) {

    public boolean done() {
        return count > 0;
    }
}
