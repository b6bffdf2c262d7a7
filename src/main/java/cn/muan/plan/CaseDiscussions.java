package cn.muan.plan;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseDiscussions extends JpaRepository<CaseDiscussion, Long> {

    List<CaseDiscussion> findTop20BySubjectOrderByIdDesc(String subject);

    List<CaseDiscussion> findBySubject(String subject);
}
