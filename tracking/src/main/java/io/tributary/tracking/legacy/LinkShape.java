package io.tributary.tracking.legacy;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one kind of links looked that the system before gave out. */
@Entity
@Immutable
@Table(schema = "tracking", name = "link_shape")
public class LinkShape extends TenantEntity {

    /** More kinds than anybody has used; each is looked at for every address that is not ours. */
    static final int MOST = 20;

    private String name;
    private String path;
    private String[] parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> renamed;

    private Instant createdAt;

    protected LinkShape() {}

    LinkShape(String name, AddressPattern pattern, Instant createdAt) {
        this.name = name;
        this.path = pattern.path();
        this.parameters = pattern.parameters().toArray(String[]::new);
        this.renamed = pattern.renamed();
        this.createdAt = createdAt;
    }

    /** All of them, the most particular first: in the order in which they are looked at. */
    public static List<LinkShape> inOrder() {
        return LinkShape.<LinkShape>find("order by id").page(0, MOST).stream()
                .sorted(Comparator.comparingInt(
                        (LinkShape shape) -> -shape.pattern().weight()))
                .toList();
    }

    /**
     * The shape of that id.
     *
     * @throws Refusal not found
     */
    public static LinkShape existing(UUID id) {
        return LinkShape.<LinkShape>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    public String name() {
        return name;
    }

    public AddressPattern pattern() {
        return new AddressPattern(path, List.of(parameters), renamed);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
