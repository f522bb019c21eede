package org.kontor.promotion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Notices to look at. */
@Stateless
public class NoticeQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Those that hold today where the reader is, newest first. */
    @RolesAllowed({Permission.CATALOG_READ, Permission.ORDER_READ})
    public List<NoticeView> current(String language, ZoneId zone, int most) {
        String words = "zh".equals(language) ? "n.title_zh, n.text_zh" : "n.title_en, n.text_en";
        return SqlRow.all(entities.createNativeQuery("select n.id, n.shown_from, n.shown_until, " + words
                                + " from promotion.notice n where ?1 between n.shown_from and n.shown_until"
                                + " order by n.shown_from desc, n.id desc limit ?2")
                        .setParameter(1, Date.valueOf(LocalDate.now(clock.withZone(zone))))
                        .setParameter(2, most)
                        .getResultList())
                .stream()
                .map(row -> new NoticeView(row.number(), row.day(), row.day(), row.text(), row.text()))
                .toList();
    }

    /** All of them for who writes them, newest first. */
    @RolesAllowed(Permission.STAFF_NOTICE_EDIT)
    public List<NoticeView> all(String language, int most) {
        String words = "zh".equals(language) ? "n.title_zh, n.text_zh" : "n.title_en, n.text_en";
        return SqlRow.all(entities.createNativeQuery("select n.id, n.shown_from, n.shown_until, " + words
                                + " from promotion.notice n order by n.shown_from desc, n.id desc limit ?1")
                        .setParameter(1, most)
                        .getResultList())
                .stream()
                .map(row -> new NoticeView(row.number(), row.day(), row.day(), row.text(), row.text()))
                .toList();
    }
}
