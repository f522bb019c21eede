package org.kontor.promotion.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.kontor.promotion.service.NoticeQueries;
import org.kontor.promotion.service.NoticeView;
import org.kontor.promotion.service.RemoveNotice;
import org.kontor.promotion.service.WriteNotice;
import org.kontor.shell.PortalPage;

/** What buyers read on their home page: written here in both languages, and taken back. */
@Named("officeNotices")
@RequestScoped
public class OfficeNoticesPage extends PortalPage {

    private static final int MOST = 100;

    @EJB
    private NoticeQueries queries;

    @EJB
    private WriteNotice write;

    @EJB
    private RemoveNotice remove;

    @Inject
    private Clock clock;

    private List<NoticeView> notices = List.of();

    @Override
    protected void load() {
        notices = queries.all(reader.getLanguage(), MOST);
    }

    @Override
    protected void submit() {
        if (sent("remove").matches("[0-9]{1,18}")) {
            remove.remove(Long.parseLong(sent("remove")));
        } else {
            LocalDate from = day("from");
            LocalDate until = day("until");
            if (problems.isAny()) {
                return;
            }
            write.write(sent("title-en"), sent("title-zh"), sent("text-en"), sent("text-zh"), from, until);
        }
        redirect("/office/notices");
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(sent(field));
        } catch (DateTimeException noDay) {
            problems.add(field, "report.office.no-day");
            return null;
        }
    }

    public String at(String field) {
        return isPost() ? sent(field) : "";
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(reader.getZone()));
    }

    public List<NoticeView> getNotices() {
        return notices;
    }
}
