package cn.muan.casework;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ForwardingRecords extends JpaRepository<Forwarding, Long> {

    List<Forwarding> findTop50ByCaseIdOrderByIdDesc(long caseId);
}
