package cn.muan.appointment;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of exceptions to the care level. */
interface BookingOverrideRecords extends JpaRepository<BookingOverride, Long> {

    boolean existsByOpenKey(String openKey);

    List<BookingOverride> findBySubjectAndState(String subject, BookingOverride.State state);

    List<BookingOverride> findBySubjectOrderByIdDesc(String subject, Limit limit);

    @Modifying
    @Query("update BookingOverride o set o.subject = :to, o.version = o.version + 1 where o.subject = :from and o.state <> PENDING")
    int moveClosed(String from, String to);
}
