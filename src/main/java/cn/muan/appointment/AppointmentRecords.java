package cn.muan.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of appointments. */
interface AppointmentRecords extends JpaRepository<Appointment, Long> {

    boolean existsByOpenKey(String openKey);

    List<Appointment> findBySubjectAndStateOrderByOnDateAscTimeOfDayAscIdAsc(String subject, Appointment.State state, Limit limit);

    List<Appointment> findBySubjectAndStateAndOnDateGreaterThanEqualOrderByOnDateDescIdDesc(String subject, Appointment.State state,
            LocalDate from, Limit limit);

    List<Appointment> findBySubjectOrderByOnDateDescIdDesc(String subject, Limit limit);

    Optional<Appointment> findByIdAndSubject(long id, String subject);

    @Modifying
    @Query("update Appointment a set a.subject = :to, a.version = a.version + 1 where a.subject = :from and a.state <> BOOKED")
    int moveClosed(String from, String to);
}
