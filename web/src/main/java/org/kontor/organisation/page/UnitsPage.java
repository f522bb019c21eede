package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.organisation.service.unit.UnitQueries;
import org.kontor.organisation.service.unit.UnitRow;
import org.kontor.shell.PortalPage;

/** The tree of the company's units. */
@Named
@RequestScoped
public class UnitsPage extends PortalPage {

    private static final int DEEPEST = 8;

    @EJB
    private UnitQueries units;

    private List<UnitRow> rows = List.of();

    @Override
    protected void load() {
        rows = units.tree(Permission.COMPANY_MANAGE);
    }

    public List<UnitRow> getRows() {
        return rows;
    }

    /** How far a row is pushed in: the screen ends before the tree does. */
    public static int step(int depth) {
        return Math.min(depth, DEEPEST);
    }

    public int depth(UnitRow row) {
        return step(row.depth());
    }

    public boolean isOnlyRoot() {
        return rows.size() == 1;
    }
}
