package io.tributary.admin.sources;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every place of a body that holds a value, as a JSON Pointer: what an operator can choose from. */
final class Leaves {

    private static final int MOST = 300;

    private Leaves() {}

    static List<String> of(JsonNode body) {
        var pointers = new ArrayList<String>();
        collect(body, JsonPointer.empty(), pointers);
        return pointers;
    }

    private static void collect(JsonNode node, JsonPointer at, List<String> pointers) {
        if (pointers.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), at.appendProperty(entry.getKey()), pointers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), pointers);
            }
        } else {
            pointers.add(at.toString());
        }
    }
}
