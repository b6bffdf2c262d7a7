package cn.muan.notification;

import org.springframework.data.jpa.repository.JpaRepository;

/** How far each person has read. */
interface NoticeReadings extends JpaRepository<NoticeReading, Long> {
}
