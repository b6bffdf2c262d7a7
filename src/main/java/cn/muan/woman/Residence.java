package cn.muan.woman;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where she habitually lives 常住地.
 * @param jurisdiction code of the district or county
 * @param community    code of the community or township centre that looks after it, null where unknown */
@Embeddable
public record Residence(@Column(name = "residence_jurisdiction") String jurisdiction,
        @Column(name = "residence_community") String community, String address,
        @Enumerated(EnumType.STRING) Hukou hukou) {

    /** Without the address, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return jurisdiction;
    }
}
