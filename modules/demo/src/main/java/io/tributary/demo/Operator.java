package io.tributary.demo;

import io.tributary.identity.Role;
import io.tributary.program.Template;
import java.util.List;
import java.util.Map;

/** The demo's operators: what they promote, on which terms, with whom. */
enum Operator {
    ACME(
            "acme",
            "Acme Gaming",
            "Europe/Malta",
            "EUR",
            Template.IGAMING,
            "casino",
            "https://casino.example/welcome",
            Journey.PLAYER,
            Map.of("kyc_rejected", "Identity rejected"),
            """
            [{"key": "cpa", "event": "ftd",
              "qualify": {"all": [
                  {"sum": {"event": ["ftd", "deposit"]}, "at_least": "50.00"},
                  {"within_days": 30, "of": "registration", "condition": {"seen": {"event": "kyc_approved"}}}]},
              "earn": {"flat": "120.00"}, "hold": "P14D"},
             {"key": "deposits", "event": "deposit", "earn": {"percent": "5", "max": "25.00"}, "hold": "P7D"}]""",
            List.of(
                    new Person("Maria Vella", "owner@acme.example", Role.OWNER),
                    new Person("Karl Borg", "finance@acme.example", Role.FINANCE),
                    new Person("Anna Zammit", "analyst@acme.example", Role.ANALYST)),
            List.of(
                    new Partner("Best Slots", "Ann Becker", "ann@bestslots.example", "DE", 24, 1.2),
                    new Partner("Casino Kompass", "Jonas Weber", "jonas@kompass.example", "DE", 17, 1.0),
                    new Partner("Gioco Sicuro", "Giulia Ferrari", "giulia@giocosicuro.example", "IT", 14, 1.1),
                    new Partner("Spin Review", "Niamh Byrne", "niamh@spinreview.example", "IE", 9, 0.9),
                    new Partner("Lucky Tables", "Mikko Laine", "mikko@luckytables.example", "FI", 6, 1.4),
                    new Partner("Bonus Radar", "Petra Novak", "petra@bonusradar.example", "CZ", 4, 0.5),
                    new Partner("Jackpot Daily", "Pedro Costa", "pedro@jackpotdaily.example", "PT", 0, 1),
                    new Partner("Odds & Ends", "Lena Berg", "lena@oddsandends.example", "SE", 0, 1))),

    NIMBUS(
            "nimbus",
            "Nimbus Software",
            "America/New_York",
            "USD",
            Template.SAAS,
            "app",
            "https://nimbus.example/pricing",
            Journey.SUBSCRIBER,
            Map.of(),
            """
            [{"key": "recurring", "event": "invoice_paid", "earn": {"percent": "20"}, "hold": "P30D"},
             {"key": "trial", "event": "trial_started", "earn": {"flat": "2.00"}, "hold": "P7D"}]""",
            List.of(
                    new Person("Jane Miller", "owner@nimbus.example", Role.OWNER),
                    new Person("Sam Carter", "finance@nimbus.example", Role.FINANCE),
                    new Person("Alex Kim", "analyst@nimbus.example", Role.ANALYST)),
            List.of(
                    new Partner("Stack Weekly", "Dana Reed", "dana@stackweekly.example", "US", 19, 1.1),
                    new Partner("Tool Finder", "Chris Hall", "chris@toolfinder.example", "US", 13, 1.0),
                    new Partner("Ops Letter", "Priya Nair", "priya@opsletter.example", "GB", 9, 1.3),
                    new Partner("Remote Makers", "Lucas Silva", "lucas@remotemakers.example", "BR", 6, 0.8),
                    new Partner("The Founder Feed", "Emma Clark", "emma@founderfeed.example", "CA", 5, 1.2),
                    new Partner("Deal Stack", "Tom Fischer", "tom@dealstack.example", "DE", 3, 0.6),
                    new Partner("Cloud Notes", "Aiko Tanaka", "aiko@cloudnotes.example", "JP", 0, 1),
                    new Partner("Growth Diary", "Sara Lind", "sara@growthdiary.example", "SE", 0, 1)));

    /** One of an operator's staff. */
    record Person(String name, String email, Role role) {}

    private final String key;
    private final String title;
    private final String zone;
    private final String currency;
    private final Template template;
    private final String program;
    private final String destination;
    private final Journey journey;
    private final Map<String, String> moreEvents;
    private final String components;
    private final List<Person> staff;
    private final List<Partner> partners;

    Operator(
            String key,
            String title,
            String zone,
            String currency,
            Template template,
            String program,
            String destination,
            Journey journey,
            Map<String, String> moreEvents,
            String components,
            List<Person> staff,
            List<Partner> partners) {
        this.key = key;
        this.title = title;
        this.zone = zone;
        this.currency = currency;
        this.template = template;
        this.program = program;
        this.destination = destination;
        this.journey = journey;
        this.moreEvents = moreEvents;
        this.components = components;
        this.staff = staff;
        this.partners = partners;
    }

    /** The tenant's key. */
    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String zone() {
        return zone;
    }

    String currency() {
        return currency;
    }

    Template template() {
        return template;
    }

    /** The key of the one program, which the template makes. */
    String program() {
        return program;
    }

    String destination() {
        return destination;
    }

    Journey journey() {
        return journey;
    }

    /** Event types beside the template's: key to name. */
    Map<String, String> moreEvents() {
        return moreEvents;
    }

    /** The terms, as the API takes them. */
    String components() {
        return components;
    }

    List<Person> staff() {
        return staff;
    }

    /** The affiliates, the largest first. */
    List<Partner> partners() {
        return partners;
    }
}
