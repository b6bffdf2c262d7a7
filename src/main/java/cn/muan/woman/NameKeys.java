package cn.muan.woman;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The ways to type the women's names. */
interface NameKeys extends JpaRepository<NameKey, Long> {

    @Modifying(flushAutomatically = true)
    @Query("delete from NameKey k where k.womanId = :woman")
    void forget(long woman);

    default void index(Woman woman) {
        forget(woman.id());
        if (woman.name() != null) {
            saveAll(Pinyin.keys(woman.name()).stream().map(key -> new NameKey(woman.id(), key)).toList());
        }
    }
}
