package io.tributary.postbacks;

import io.tributary.kernel.Subscriber;
import io.tributary.tracking.silence.SilenceNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;

/** Alerts the operator's address when a source of events falls silent, and when it is heard again. */
@ApplicationScoped
class SilenceAlert implements Subscriber<SilenceNews> {

    private final Alerts alerts;

    SilenceAlert(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "postbacks.silence";
    }

    @Override
    public Class<SilenceNews> topic() {
        return SilenceNews.class;
    }

    @Override
    public void on(SilenceNews news) {
        var data = new TreeMap<String, String>();
        data.put("alarm", news.alarmId().toString());
        data.put("source", news.sourceId().toString());
        data.put("name", news.source());
        data.put("last_at", news.lastAt().toString());
        if (news.heardAt() != null) {
            data.put("heard_at", news.heardAt().toString());
        }
        alerts.send(news.heardAt() == null ? "integration.silent" : "integration.heard_again", data);
    }
}
