package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.service.StaffProductQueries;
import org.kontor.catalog.service.StaffProductView;
import org.kontor.catalog.service.proposal.ProposalQueries;
import org.kontor.catalog.service.proposal.ProposalRow;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.structure.Completeness;
import org.kontor.catalog.service.structure.CompletenessQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** One product with everything that is known about it, in both languages, and what can be changed of it. */
@Named("officeProduct")
@RequestScoped
public class OfficeProductPage extends PortalPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @EJB
    private StaffProductQueries products;

    @Inject
    private OfficeProductForms forms;

    @Inject
    private OfficeUnits units;

    @Inject
    private OfficeCells cells;

    @EJB
    private CompletenessQueries completeness;

    @EJB
    private ProposalQueries proposals;

    private StaffProductView product;
    private List<ProposalRow> waiting;
    private List<ChangeKind> watched;
    private Completeness complete;

    @Override
    protected void load() {
        product = products.bySku(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", argument())));
        complete = completeness.of(argument());
        waiting = proposals.ofProduct(argument());
        watched = proposals.needed();
    }

    @Override
    protected void submit() {
        String sku = argument();
        String verb = sent("do");
        String done = "saved";
        if (verb.equals(OfficeCells.VERB) && OfficeCells.has(sent("field"))) {
            OfficeCells.Answer answer = cells.save(sku, version(), sent("field"), sent("value"), sent("note"));
            response().setStatus(answer.saved() ? 200 : 409);
            json(answer.json());
            return;
        }
        if (OfficeUnits.does(verb)) {
            done = OfficeWatch.done(units.act(sku, verb, version(), this::sent));
        } else if (OfficeProductForms.does(verb)) {
            Saved saved = forms.act(sku, verb, version(), name -> name.equals("keywords") ? keywords() : sent(name));
            done = saved == Saved.PROPOSED ? "proposed" : verb.equals("copy") ? "copied" : done;
        } else {
            refuse(400);
            return;
        }
        if (!problems.isAny()) {
            redirect(address("product", verb.equals("copy") ? sent("copy-number") : sku) + "?done=" + done);
        }
    }

    /** Of a part of the article. */
    static String address(String part, String sku) {
        return Address.path("/office/" + part + "/", sku);
    }

    /** All of them: they may be longer than what other fields hold, and what is too long is refused, not cut. */
    private String keywords() {
        String typed = request().getParameter("keywords");
        return typed == null ? "" : typed;
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (OfficeUnits.does(sent("do"))) {
            return OfficeUnits.fieldOf(violated);
        }
        return OfficeProductForms.fieldOf(violated, sent("do"));
    }

    /** Changes of it that wait for a second person. */
    public List<ProposalRow> getWaiting() {
        return waiting;
    }

    /** Whether what is saved by this form waits for a second person. */
    public boolean watched(String verb) {
        String kind = verb.equals("relate") ? ChangeKind.RELATIONS.name() : verb;
        return watched.stream().anyMatch(one -> one.name().equalsIgnoreCase(kind));
    }

    public Completeness getComplete() {
        return complete;
    }

    /** Where something missing can be filled in; empty where that is no page of the catalogue. */
    public String way(Completeness.Item missing) {
        return switch (missing.part()) {
            case ATTRIBUTES -> isEditor() ? address("product-attributes", product.sku()) : "";
            case TEXTS -> address("product-texts", product.sku());
            case MEDIA -> address("product-media", product.sku());
            default -> "";
        };
    }

    public StaffProductView getProduct() {
        return product;
    }

    public boolean isEditor() {
        return reader.may(Permission.STAFF_CATALOG_EDIT);
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String form, String field, String otherwise) {
        boolean refused = isPost() && sent("do").equals(form);
        String typed = field.equals("keywords") ? keywords() : sent(field);
        return refused ? typed : otherwise == null ? "" : otherwise;
    }

    /** An instant as the field for it wants it. */
    public String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(reader.getZone()));
    }
}
