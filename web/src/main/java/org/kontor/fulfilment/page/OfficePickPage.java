package org.kontor.fulfilment.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.fulfilment.model.ShortCause;
import org.kontor.fulfilment.service.PickLineView;
import org.kontor.fulfilment.service.PickQueries;
import org.kontor.fulfilment.service.PickShipment;
import org.kontor.fulfilment.service.PickView;
import org.kontor.fulfilment.service.ReportShortPick;
import org.kontor.kernel.Permission;
import org.kontor.kernel.TypedQuantity;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** A delivery as it is fetched from the shelves with a phone and a scanner: one line at a time. */
@Named("officePick")
@RequestScoped
public class OfficePickPage extends PortalPage {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,11}([.][0-9]{1,3})?");

    @EJB
    private PickQueries queries;

    @EJB
    private PickShipment pick;

    @EJB
    private ReportShortPick missing;

    private PickView view;
    private PickLineView current;

    @Override
    protected void load() {
        view = queries.of(OfficeRoutes.argument());
        current = view.at(line()).orElse(null);
    }

    @Override
    protected void submit() {
        String number = OfficeRoutes.argument();
        boolean complete = false;
        switch (sent("verb")) {
            case "scan" -> complete = pick.scan(number, line(), sent("scan"));
            case "take" ->
                complete = pick.take(
                        number, line(), TypedQuantity.of(sent("quantity")).orElse(null), seen());
            case "short" ->
                missing.report(number, line(), TypedQuantity.of(sent("missing")).orElse(null), sent("cause"));
            case "found" -> missing.settle(number, line());
            case "undo" -> pick.undo(number, line());
            default -> {
                refuse(400);
                return;
            }
        }
        if (sent("verb").equals("short")) {
            redirect("/office/pick/" + number + "?done=short-said");
            return;
        }
        redirect("/office/pick/" + number + (complete ? "?done=line-picked" : "?line=" + line()));
    }

    private BigDecimal seen() {
        return PLAIN.matcher(sent("seen")).matches() ? new BigDecimal(sent("seen")) : null;
    }

    private int line() {
        return sent("line").matches("[0-9]{1,6}") ? Integer.parseInt(sent("line")) : 0;
    }

    public PickView getView() {
        return view;
    }

    /** Null when nothing is left to fetch. */
    public PickLineView getCurrent() {
        return current;
    }

    /** Where the next line is of which something is left to fetch, behind the current one and then from the start. */
    public PickLineView getNext() {
        int at = view.lines().indexOf(current) + 1;
        return Optional.<PickLineView>empty()
                .or(() -> view.lines().stream()
                        .skip(at)
                        .filter(line -> !line.settled())
                        .findFirst())
                .or(() -> view.lines().stream()
                        .filter(line -> !line.settled() && line != current)
                        .findFirst())
                .orElse(null);
    }

    public int getLinesPicked() {
        return view.lines().size() - view.left();
    }

    public ShortCause[] getCauses() {
        return ShortCause.values();
    }

    public boolean isOpen() {
        return view.open() && reader.may(Permission.STAFF_STOCK_MANAGE);
    }

    /** As it is typed again. */
    public String getLeft() {
        return TypedQuantity.plain(current.left());
    }
}
