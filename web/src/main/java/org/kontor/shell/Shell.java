package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.cart.service.CartQueries;
import org.kontor.kernel.Ids;
import org.kontor.kernel.Permission;
import org.kontor.organisation.service.SalesContactQueries;
import org.kontor.organisation.service.SalesContactView;
import org.kontor.shell.security.UserSession;

/** What stands around every page: what was just done, the cart's count, the contact's hours, pages of a list. */
@Named
@RequestScoped
public class Shell implements AroundPage {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("AWAITING_APPROVAL", "warning"),
            Map.entry("REFUSED", "danger"),
            Map.entry("EXPIRED", "warning"),
            Map.entry("WITHDRAWN", "warning"),
            Map.entry("PLACED", "info"),
            Map.entry("SENT", "info"),
            Map.entry("CONFIRMED", "success"),
            Map.entry("COMPLETED", "success"),
            Map.entry("REJECTED", "danger"),
            Map.entry("CANCELLED", "warning"),
            Map.entry("PENDING", "info"),
            Map.entry("AUTHORISED", "success"),
            Map.entry("RECEIVED", "success"),
            Map.entry("PARTLY_AUTHORISED", "warning"),
            Map.entry("PARTLY_RECEIVED", "info"),
            Map.entry("APPROVED", "success"),
            Map.entry("PARTLY_APPROVED", "warning"),
            Map.entry("RESOLVED", "success"),
            Map.entry("DENIED", "danger"));

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("AWAITING_APPROVAL", "clock"),
            Map.entry("REFUSED", "danger"),
            Map.entry("EXPIRED", "clock"),
            Map.entry("WITHDRAWN", "cross"),
            Map.entry("PLACED", "orders"),
            Map.entry("SENT", "clock"),
            Map.entry("CONFIRMED", "check"),
            Map.entry("COMPLETED", "success"),
            Map.entry("REJECTED", "danger"),
            Map.entry("CANCELLED", "cross"),
            Map.entry("PENDING", "clock"),
            Map.entry("AUTHORISED", "check"),
            Map.entry("RECEIVED", "check"),
            Map.entry("PARTLY_AUTHORISED", "check"),
            Map.entry("PARTLY_RECEIVED", "clock"),
            Map.entry("APPROVED", "check"),
            Map.entry("PARTLY_APPROVED", "check"),
            Map.entry("RESOLVED", "success"),
            Map.entry("DENIED", "cross"));

    @EJB
    private CartQueries carts;

    @EJB
    private SalesContactQueries contacts;

    @Inject
    private Ids ids;

    private SalesContactView contact;
    private int cartCount = -1;
    private HttpServletRequest request;
    private Clock clock;
    private Reader reader;
    private Texts texts;

    protected Shell() {}

    @Inject
    public Shell(HttpServletRequest request, Clock clock, Reader reader, Texts texts) {
        this.request = request;
        this.clock = clock;
        this.reader = reader;
        this.texts = texts;
    }

    @Override
    public void readAhead() {
        getCartCount();
        getContact();
    }

    /** What the POST before this page has done; only sentences of ours can be asked for. */
    public String getNotice() {
        String done = request.getParameter("done");
        if (done == null || !done.matches("[a-z-]{1,40}")) {
            return "";
        }
        String key = "shell.done." + done;
        String sentence = texts.get(key);
        return sentence.equals(key) ? "" : sentence;
    }

    /** Lines in the buyer's cart, asked once a page. */
    public int getCartCount() {
        if (cartCount < 0) {
            cartCount = reader.isBuyer() && reader.may(Permission.CART_EDIT) ? carts.lineCount() : 0;
        }
        return cartCount;
    }

    /** Names a form that adds nothing when it is sent a second time. */
    public String getOnce() {
        return ids.next().toString();
    }

    /** When this page was written, in milliseconds: a count that a script has heard later is the truer one. */
    public long getRenderedAt() {
        return clock.millis();
    }

    /** How long the reader may rest before he is signed out; 0 without a session. */
    public int getIdleSeconds() {
        return reader.isSignedIn() ? UserSession.idleSeconds(request) : 0;
    }

    /** How long a session lasts at most from now on, however busy the reader is. */
    public long getEndSeconds() {
        return UserSession.endsAt(request)
                .map(end -> Duration.between(clock.instant(), end).toSeconds())
                .orElse(0L);
    }

    /** Whom the reader can call: the contact of his company, else the sales desk. */
    public SalesContactView getContact() {
        if (contact == null) {
            contact = reader.isBuyer() ? contacts.mine().orElseGet(this::desk) : desk();
        }
        return contact;
    }

    private SalesContactView desk() {
        return new SalesContactView(
                texts.get("shell.contact-name"),
                "+49 40 5550 0100",
                "sales@kontor.example",
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                OFFICE);
    }

    /** The contact's hours in the reader's zone; in the contact's own for whom we do not know. */
    public String getContactHours() {
        SalesContactView whom = getContact();
        ZonedDateTime opens = ZonedDateTime.now(clock.withZone(whom.zone())).with(whom.opens());
        ZonedDateTime closes = opens.with(whom.closes());
        ZoneId zone = reader.isSignedIn() ? reader.getZone() : whom.zone();
        return texts.of(
                "shell.contact-hours",
                HOUR.format(opens.withZoneSameInstant(zone)) + "–" + HOUR.format(closes.withZoneSameInstant(zone)),
                zone.getId());
    }

    public String statusKind(String status) {
        return KINDS.getOrDefault(status, "");
    }

    public String statusIcon(String status) {
        return ICONS.getOrDefault(status, "info");
    }

    /** First, last and the neighbours of a page; 0 stands for a gap. */
    public List<Integer> pagesAround(int page, int pages) {
        List<Integer> shown = new ArrayList<>();
        for (int n = 1; n <= pages; n++) {
            if (n == 1 || n == pages || Math.abs(n - page) <= 2) {
                shown.add(n);
            } else if (shown.get(shown.size() - 1) != 0) {
                shown.add(0);
            }
        }
        return shown;
    }
}
