package cn.muan.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A place with policies of its own: the nation, a province-level city, a district or a county. */
@Entity
public class Jurisdiction {

    @Id
    private String code;
    private String name;
    private String nameEn;
    private String parent;

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
}
