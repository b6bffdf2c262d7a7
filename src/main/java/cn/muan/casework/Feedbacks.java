package cn.muan.casework;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Feedbacks extends JpaRepository<Feedback, Long> {

    List<Feedback> findTop50ByCaseIdOrderByIdDesc(long caseId);
}
