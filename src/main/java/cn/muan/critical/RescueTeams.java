package cn.muan.critical;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of rescue teams; each change is a version of its own. */
interface RescueTeams extends JpaRepository<RescueTeam, Long> {

    Optional<RescueTeam> findFirstByEpisodeIdOrderByNumberDesc(long episodeId);

    List<RescueTeam> findTop50ByEpisodeIdInOrderByIdDesc(Collection<Long> episodeIds);
}
