package cn.muan.risk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.Immutable;

import cn.muan.base.Refused;

/** One version of the screening or assessment table; never changed once loaded, so that an assessment can be read as it was made. */
@Entity
@Immutable
public class RiskCatalogue {

    /** Which table of the national norm. */
    public enum Kind { SCREENING, ASSESSMENT }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String version;
    private LocalDate validFrom;
    private String contentHash;
    private Instant loadedAt;
    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "catalogue_id", nullable = false, updatable = false)
    @OrderBy("lineNumber")
    private List<RiskItem> items;

    protected RiskCatalogue() {
    }

    RiskCatalogue(Kind kind, String version, LocalDate validFrom, List<RiskItem> items, Instant loadedAt) {
        this.kind = kind;
        this.version = version;
        this.validFrom = validFrom;
        this.items = List.copyOf(items);
        this.contentHash = hash();
        this.loadedAt = loadedAt;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String version() {
        return version;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public List<RiskItem> items() {
        return items;
    }

    public List<RiskItem> items(ItemColour colour) {
        return items.stream().filter(item -> item.colour().filter(colour::equals).isPresent()).toList();
    }

    /** How many items were recalled: while there are any, the table needs an obstetrician's sign-off before use. */
    public long recalled() {
        return items.stream().filter(RiskItem::recalled).count();
    }

    /** The items of these codes, in the order of the table.
     * @throws Refused {@code risk.unknown-item} when a code is not of this version */
    public List<RiskItem> pick(Collection<String> codes) {
        Map<String, RiskItem> known = items.stream().collect(Collectors.toMap(RiskItem::code, Function.identity()));
        if (!known.keySet().containsAll(codes)) {
            throw new Refused("risk.unknown-item", version);
        }
        return items.stream().filter(item -> codes.contains(item.code())).toList();
    }

    boolean sameContent(RiskCatalogue other) {
        return contentHash.equals(other.contentHash);
    }

    private String hash() {
        String content = validFrom + "\u0002" + items.stream().map(RiskItem::fingerprint).collect(Collectors.joining("\u0002"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
