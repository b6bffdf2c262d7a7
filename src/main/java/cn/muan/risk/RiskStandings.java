package cn.muan.risk;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of standings, one row per subject. */
interface RiskStandings extends JpaRepository<RiskStanding, String> {
}
