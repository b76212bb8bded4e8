package io.tributary.app;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.tributary.app.program.TestNameServer;
import io.tributary.app.program.TestWebServer;
import io.tributary.testing.TestDatabase;

/** One application, one database and one outside for all tests of this module. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestNameServer.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestWebServer.class, scope = TestResourceScope.GLOBAL)
class TestSetup {}
