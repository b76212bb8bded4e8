package io.tributary.demo;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A demo is ready when its history is made; without a demo there is nothing to wait for. */
@Readiness
class DemoReadiness implements HealthCheck {

    private final Demo demo;

    DemoReadiness(Demo demo) {
        this.demo = demo;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(!demo.isWanted() || demo.isReady())
                .build();
    }
}
