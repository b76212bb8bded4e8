package io.tributary.program;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A window is stored as it is written. */
@Converter(autoApply = true)
class WindowColumn implements AttributeConverter<Window, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Window window) {
        return window == null ? null : window.text();
    }

    @Override
    public @Nullable Window convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Window.of(text);
    }
}
