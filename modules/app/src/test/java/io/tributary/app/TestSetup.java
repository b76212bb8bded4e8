package io.tributary.app;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.tributary.testing.TestDatabase;

/** One application and one database for all tests of this module. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TestSetup {}
