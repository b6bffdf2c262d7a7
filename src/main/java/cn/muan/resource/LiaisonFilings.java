package cn.muan.resource;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of filings, a row for each institution that ever named a liaison. */
interface LiaisonFilings extends JpaRepository<LiaisonFiling, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from LiaisonFiling f where f.institution = :institution")
    Optional<LiaisonFiling> lock(String institution);
}
