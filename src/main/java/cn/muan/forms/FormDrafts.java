package cn.muan.forms;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FormDrafts extends JpaRepository<FormDraft, Long> {

    Optional<FormDraft> findByPersonIdAndContext(long personId, String context);

    @Modifying
    @Query("delete from FormDraft d where d.personId = :personId and d.context = :context")
    void discard(long personId, String context);

    @Modifying
    @Query("delete from FormDraft d where d.savedAt < :before")
    int purge(Instant before);
}
