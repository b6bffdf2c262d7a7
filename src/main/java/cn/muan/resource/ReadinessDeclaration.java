package cn.muan.resource;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What a rescue centre declared of its readiness; never changed, the next one stands in its place. */
@Entity
class ReadinessDeclaration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String institution;
    private String readyItems;
    @Column(columnDefinition = "longtext")
    private String shortfall;
    private Instant declaredAt;
    private String declaredBy;

    protected ReadinessDeclaration() {
    }

    ReadinessDeclaration(String institution, Set<ReadyItem> ready, String shortfall, Instant at, String by) {
        this.institution = institution;
        this.readyItems = ready.stream().sorted().map(ReadyItem::code).collect(Collectors.joining(" "));
        this.shortfall = shortfall;
        this.declaredAt = at;
        this.declaredBy = by;
    }

    long id() {
        return id;
    }

    String institution() {
        return institution;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    Readiness readiness(boolean stale) {
        Set<ReadyItem> ready = Arrays.stream(readyItems.split(" ")).flatMap(code -> ReadyItem.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReadyItem.class)));
        return new Readiness(institution, EnumSet.complementOf(EnumSet.copyOf(orNone(ready))), shortfall, declaredAt, declaredBy, stale, id);
    }

    private static EnumSet<ReadyItem> orNone(Set<ReadyItem> ready) {
        EnumSet<ReadyItem> items = EnumSet.noneOf(ReadyItem.class);
        items.addAll(ready);
        return items;
    }
}
