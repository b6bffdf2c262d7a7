package cn.muan.woman;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The merges done and undone. */
interface WomanMerges extends JpaRepository<WomanMerge, Long> {

    List<WomanMerge> findByKeptOrderByIdDesc(long kept);
}
