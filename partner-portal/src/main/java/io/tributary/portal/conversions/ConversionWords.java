package io.tributary.portal.conversions;

import io.quarkus.qute.TemplateExtension;

/** How templates write what belongs to a conversion. */
@TemplateExtension
class ConversionWords {

    private ConversionWords() {}

    /** The colour of its status. */
    static String statusTone(Conversion conversion) {
        return switch (conversion.status()) {
            case HELD -> "yellow";
            case PAYABLE -> "azure";
            case IN_STATEMENT -> "blue";
            case PAID -> "green";
            case REVERSED -> "red";
            case NONE -> "secondary";
        };
    }
}
