package org.kontor.promotion.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.ZoneOffset;

/** All notices. */
@ApplicationScoped
public class NoticeRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(Notice notice, String author, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into promotion.notice
                          (title_en, title_zh, text_en, text_zh, shown_from, shown_until, author, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, notice.titleEn())
                .setParameter(2, notice.titleZh())
                .setParameter(3, notice.textEn())
                .setParameter(4, notice.textZh())
                .setParameter(5, Date.valueOf(notice.from()))
                .setParameter(6, Date.valueOf(notice.until()))
                .setParameter(7, author)
                .setParameter(8, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @return whether there was one */
    public boolean remove(long id) {
        return entities.createNativeQuery("delete from promotion.notice where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }
}
