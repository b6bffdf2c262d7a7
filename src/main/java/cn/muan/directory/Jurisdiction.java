package cn.muan.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/** A place with policies of its own: the nation, a province-level city, a district or a county. */
@Entity
public class Jurisdiction implements Persistable<String> {

    /** The code of the nation, the root of every lineage. */
    public static final String NATION = "CN";

    @Id
    private String code;
    private String name;
    private String nameEn;
    private String parent;
    @Transient
    private boolean stored;

    protected Jurisdiction() {
    }

    public Jurisdiction(String code, String name, String nameEn, String parent) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.parent = parent;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    /** The jurisdiction above, null for the nation. */
    public String parent() {
        return parent;
    }

    @Override
    public String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void stored() {
        stored = true;
    }
}
