package cn.muan.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface DiscussionSeriesRegister extends JpaRepository<DiscussionSeries, Long> {

    Optional<DiscussionSeries> findByOpenSubject(String subject);

    List<DiscussionSeries> findBySubject(String subject);
}
