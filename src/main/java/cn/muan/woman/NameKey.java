package cn.muan.woman;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One way to type a woman's name in a search. */
@Entity
@Table(name = "woman_name_key")
class NameKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long womanId;
    private String nameKey;

    protected NameKey() {
    }

    NameKey(long womanId, String key) {
        this.womanId = womanId;
        this.nameKey = key.length() > 120 ? key.substring(0, 120) : key;
    }
}
