package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.service.group.GroupQueries;
import org.kontor.pricing.service.group.GroupView;
import org.kontor.pricing.service.group.MaintainGroup;
import org.kontor.shell.PortalPage;

/** All groups of companies and all markets, and new ones. */
@Named("officeGroups")
@RequestScoped
public class OfficeGroupsPage extends PortalPage {

    @EJB
    private GroupQueries queries;

    @EJB
    private MaintainGroup maintain;

    private List<GroupView.Row> all = List.of();

    @Override
    protected void load() {
        all = queries.all();
    }

    @Override
    protected void submit() {
        boolean market = sent("level").equals(ChainLevel.SITE.name());
        maintain.open(market ? ChainLevel.SITE : ChainLevel.GROUP, sent("code"), sent("name"));
        redirect((market ? "/office/market/" : "/office/price-group/") + sent("code"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("pricing.list-name-needed") ? "name" : "code";
    }

    public List<GroupView.Row> getGroups() {
        return all.stream().filter(row -> row.level() == ChainLevel.GROUP).toList();
    }

    public List<GroupView.Row> getMarkets() {
        return all.stream().filter(row -> row.level() == ChainLevel.SITE).toList();
    }
}
