package cn.muan.risk;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of catalogue versions. */
interface RiskCatalogues extends JpaRepository<RiskCatalogue, Long> {

    Optional<RiskCatalogue> findByKindAndVersion(RiskCatalogue.Kind kind, String version);

    List<RiskCatalogue> findByKind(RiskCatalogue.Kind kind);
}
