package cn.muan.woman;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;

/** The key-person flags of pregnancies. */
interface KeyPersonFlags extends JpaRepository<KeyPersonFlag, KeyPersonFlag.Key> {

    List<KeyPersonFlag> findByPregnancyId(long pregnancyId);

    default Set<KeyFlag> of(long pregnancyId) {
        var flags = EnumSet.noneOf(KeyFlag.class);
        findByPregnancyId(pregnancyId).forEach(flag -> flags.add(flag.flag()));
        return flags;
    }

    default void replace(long pregnancyId, Set<KeyFlag> flags) {
        List<KeyPersonFlag> former = findByPregnancyId(pregnancyId);
        deleteAll(former.stream().filter(flag -> !flags.contains(flag.flag())).toList());
        Set<KeyFlag> known = former.stream().map(KeyPersonFlag::flag).collect(java.util.stream.Collectors.toSet());
        saveAll(flags.stream().filter(flag -> !known.contains(flag)).map(flag -> new KeyPersonFlag(pregnancyId, flag)).toList());
    }
}
