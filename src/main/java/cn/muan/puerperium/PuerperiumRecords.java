package cn.muan.puerperium;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of puerperia. */
interface PuerperiumRecords extends JpaRepository<Puerperium, Long> {

    Optional<Puerperium> findBySubject(String subject);
}
