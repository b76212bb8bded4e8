package io.tributary.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThroughputTest {

    @TempDir
    Path folder;

    @Test
    void what_is_acknowledged_under_load_is_what_is_stored() {
        var result = new Throughput().measure(folder, Plan.SHORT);

        System.out.println(result.table());
        assertTrue(result.isValid(), result::verdict);
    }
}
