package io.tributary.kernel.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Decides, before Quarkus starts, which database it will use: the configured one, or else an embedded one in a folder.
 * What Quarkus has to know it says in system properties, which outrank the environment: there the operator configured
 * an administrator, and the application must not run as one.
 */
public final class DatabaseAtStart {

    private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class);

    private static final String DONE = "tributary.database.url";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String SECRET = "tributary.secret";
    private static final int SHORTEST_SECRET = 32;

    private final Map<String, String> environment;

    private DatabaseAtStart(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Does so once per JVM: in development mode the same database goes on over reloads.
     *
     * @throws WrongConfiguration with one line to show to the operator
     */
    public static void choose() {
        choose(System.getenv());
    }

    static void choose(Map<String, String> environment) {
        boolean packaging = System.getProperty("quarkus.appcds.generate") != null;
        if (!packaging && System.getProperty(DONE) == null) {
            new DatabaseAtStart(environment).prepare();
        }
    }

    private void prepare() {
        var url = setting(URL);
        var roles = url.isPresent() ? configured(url.get()) : embedded();
        System.setProperty(URL, roles.url());
        System.setProperty(USER, roles.app().user());
        System.setProperty(PASSWORD, roles.app().password());
        roles.settings().forEach(System::setProperty);
    }

    private DatabaseRoles configured(String url) {
        String user = setting(USER)
                .orElseThrow(() ->
                        new WrongConfiguration("%s is set, so set %s, too".formatted(variable(URL), variable(USER))));
        String secret = secret().orElseThrow(DatabaseAtStart::secretNeeded);
        return DatabaseRoles.prepare(url, user, setting(PASSWORD).orElse(""), secret);
    }

    private DatabaseRoles embedded() {
        Path folder = Path.of(setting("tributary.data").orElse("data"));
        var configuredSecret = secret();
        var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE);
        LOG.infof(
                "PostgreSQL on port %d keeps its data in %s",
                postgres.port(), folder.toAbsolutePath().normalize());
        String secret = configuredSecret.orElseGet(() -> new SecretFile(folder.resolve("secret")).secret());
        System.setProperty(SECRET, secret);
        return DatabaseRoles.prepare(postgres.database("tributary"), postgres.superuser(), postgres.password(), secret);
    }

    private Optional<String> secret() {
        var secret = setting(SECRET);
        if (secret.filter(text -> text.length() < SHORTEST_SECRET).isPresent()) {
            throw secretNeeded();
        }
        return secret;
    }

    private static WrongConfiguration secretNeeded() {
        return new WrongConfiguration("Set %s to at least %d random characters, the same on every node"
                .formatted(variable(SECRET), SHORTEST_SECRET));
    }

    private Optional<String> setting(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(environment.get(variable(property))))
                .filter(text -> !text.isBlank());
    }

    private static String variable(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
