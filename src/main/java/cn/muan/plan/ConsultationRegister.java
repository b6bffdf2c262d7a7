package cn.muan.plan;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ConsultationRegister extends JpaRepository<Consultation, Long> {

    List<Consultation> findTop50BySubjectOrderByIdDesc(String subject);

    List<Consultation> findBySubject(String subject);

    List<Consultation> findBySubjectAndState(String subject, Consultation.State state);
}
