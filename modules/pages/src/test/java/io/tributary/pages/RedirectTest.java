package io.tributary.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @Test
    void goes_to_a_path_of_this_host() {
        assertEquals("/admin/links?q=a", location("/admin/links?q=a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/\n"})
    void goes_nowhere_else(String elsewhere) {
        assertEquals("/", location(elsewhere));
    }

    private static String location(String path) {
        return Redirect.to(path).path();
    }
}
