package cn.muan.caesarean;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The caesareans, by subject. */
interface CaesareanRegister extends JpaRepository<Caesarean, Long> {

    Optional<Caesarean> findByOpenSubject(String subject);

    List<Caesarean> findTop20BySubjectOrderByIdDesc(String subject);

    List<Caesarean> findBySubject(String subject);
}
