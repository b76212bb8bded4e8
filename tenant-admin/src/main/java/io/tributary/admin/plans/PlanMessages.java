package io.tributary.admin.plans;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the pages about what affiliates are paid for. */
@MessageBundle("plans")
interface PlanMessages {
    @Message
    String intro();

    @Message
    String newPlan();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String planNameHint();

    @Message
    String isDefault();

    @Message
    String defaultPlan();

    @Message
    String latestVersion();

    @Message
    String notPublished();

    @Message
    String versionFrom(int number, String day);

    @Message
    String made(String name);

    @Message
    String terms();

    @Message
    String noTerms();

    @Message
    String noTermsText();

    @Message
    String editTerms();

    @Message
    String history();

    @Message
    String publishedBy(String at, String who);

    @Message
    String assignments();

    @Message
    String everybody();

    @Message
    String nobody();

    @Message
    String assign();

    @Message
    String assignFrom();

    @Message
    String assignFromHint();

    @Message
    String assigned();

    @Message
    String makeDefault();

    @Message
    String madeDefault();

    @Message
    String flatOnce(String event, String amount);

    @Message
    String flatEach(String event, String amount);

    @Message
    String percentOnce(String event, String rate);

    @Message
    String percentEach(String event, String rate);

    @Message
    String atLeastAmount(String amount);

    @Message
    String atMostAmount(String amount);

    @Message
    String heldFor(int days);

    @Message
    String heldForPeriod(String period);

    @Message
    String provided();

    @Message
    String singleAmount(String events, String amount);

    @Message
    String sumOf(String events, String amount);

    @Message
    String countOf(String events, int times);

    @Message
    String seen(String events);

    @Message
    String never(String condition);

    @Message
    String within(String condition, int days, String anchor);

    @Message
    String theClick();

    @Message
    String and();

    @Message
    String or();

    @Message
    String where(String field, String values);

    @Message
    String ofField(String field);

    @Message
    String component(int number);

    @Message
    String componentKey();

    @Message
    String whenEvent();

    @Message
    String itEarns();

    @Message
    String earnFlat();

    @Message
    String earnPercent();

    @Message
    String earnAmount();

    @Message
    String earnMin();

    @Message
    String earnMax();

    @Message
    String howOften();

    @Message
    String once();

    @Message
    String each();

    @Message
    String holdDays();

    @Message
    String conditions();

    @Message
    String noConditions();

    @Message
    String matchAll();

    @Message
    String matchAny();

    @Message
    String measure();

    @Message
    String measureAmount();

    @Message
    String measureSum();

    @Message
    String measureCount();

    @Message
    String measureSeen();

    @Message
    String measureNever();

    @Message
    String ofEvents();

    @Message
    String atLeast();

    @Message
    String withinDays();

    @Message
    String ofAnchor();

    @Message
    String addCondition();

    @Message
    String removeCondition();

    @Message
    String addComponent();

    @Message
    String removeComponent();

    @Message
    String asJson();

    @Message
    String publish();

    @Message
    String publishIntro();

    @Message
    String validFrom();

    @Message
    String restate();

    @Message
    String published(int number);

    @Message
    String unreadable();

    @Message
    String wrongPart();

    @Message
    String preview();
}
