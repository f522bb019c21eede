package org.kontor.launcher.demo;

import java.util.List;

/** How the demo's companies are built: units, cost centres, roles of their own, and who holds which role where. */
final class Organisation {

    /** @param above code of the unit above; the company itself is ROOT */
    record Unit(long companyId, String code, String above, String name) {}

    record CostCentre(long companyId, String code, String name, List<String> units) {}

    /** A role that the company built. @param grants permission and scope, such as {@code order.read UNIT} */
    record Role(long companyId, String code, String name, String note, List<String> grants) {}

    /** @param until last instant of a role for a time; null for good */
    record Post(String email, String unit, String role, String until) {}

    record Said(long companyId, String unit, String setting, String value) {}

    static final List<Unit> UNITS = List.of(
            new Unit(1, "PUR", "ROOT", "Purchasing"),
            new Unit(1, "PROD", "ROOT", "Production"),
            new Unit(1, "W1", "PROD", "Plant 1 Hamburg"),
            new Unit(1, "W1-MILL", "W1", "Milling shop"),
            new Unit(1, "W1-ASM", "W1", "Assembly"),
            new Unit(1, "W2", "PROD", "Plant 2 Lübeck"),
            new Unit(1, "W2-GEAR", "W2", "Gearbox line"),
            new Unit(1, "MNT", "ROOT", "Maintenance"),
            new Unit(1, "MNT-HH", "MNT", "Maintenance Hamburg"),
            new Unit(1, "MNT-SRV", "MNT", "Field service Rostock"),
            new Unit(1, "RND", "ROOT", "Development"),
            new Unit(2, "CG", "ROOT", "采购部"),
            new Unit(2, "SZ", "ROOT", "深圳工厂"),
            new Unit(2, "SZ-CNC", "SZ", "数控加工车间"),
            new Unit(2, "DG", "ROOT", "东莞分厂"),
            new Unit(3, "PDX", "ROOT", "Portland"),
            new Unit(3, "PDX-AIR", "PDX", "Airport crew"),
            new Unit(3, "SEA", "ROOT", "Seattle"));

    static final List<CostCentre> COST_CENTRES = List.of(
            new CostCentre(1, "1000", "General purchasing", List.of("ROOT")),
            new CostCentre(1, "4100", "Milling Hamburg", List.of("W1-MILL")),
            new CostCentre(1, "4110", "Assembly Hamburg", List.of("W1-ASM")),
            new CostCentre(1, "4190", "Plant 1 overheads", List.of("W1")),
            new CostCentre(1, "4200", "Plant 2 Lübeck", List.of("W2")),
            new CostCentre(1, "5100", "Maintenance", List.of("MNT")),
            new CostCentre(1, "5200", "Field service", List.of("MNT-SRV")),
            new CostCentre(1, "6100", "Development", List.of("RND")),
            new CostCentre(2, "CC-10", "深圳数控加工", List.of("SZ-CNC")),
            new CostCentre(2, "CC-20", "东莞分厂", List.of("DG")),
            new CostCentre(2, "CC-90", "采购部公共费用", List.of("ROOT")),
            new CostCentre(3, "100", "Portland operations", List.of("PDX")),
            new CostCentre(3, "150", "Airport contract", List.of("PDX-AIR")),
            new CostCentre(3, "200", "Seattle operations", List.of("SEA")));

    static final List<Role> ROLES = List.of(
            new Role(
                    1,
                    "nordwerk-shift-planner",
                    "Shift planner",
                    "Orders for the shift and sees what colleagues of the same unit have ordered.",
                    List.of(
                            "catalog.read COMPANY",
                            "company.read COMPANY",
                            "cart.edit OWN",
                            "account.edit OWN",
                            "order.place UNIT",
                            "order.read UNIT")),
            new Role(
                    1,
                    "nordwerk-controller",
                    "Controller",
                    "Looks at every order of the company and orders nothing.",
                    List.of("catalog.read COMPANY", "company.read COMPANY", "account.edit OWN", "order.read COMPANY")));

    /** Where people stand beside or instead of the root; those without a line stand at the root. */
    static final List<Post> POSTS = List.of(
            new Post("jonas.weber@nordwerk.example", "PROD", "unit-manager", null),
            new Post("jonas.weber@nordwerk.example", "W1", "buyer", null),
            new Post("mia.hoffmann@nordwerk.example", "W1-MILL", "buyer", null),
            new Post("tobias.krueger@nordwerk.example", "MNT-HH", "buyer", null),
            new Post("lena.brandt@nordwerk.example", "W2", "unit-manager", null),
            new Post("lena.brandt@nordwerk.example", "W2", "buyer", null),
            new Post("felix.neumann@nordwerk.example", "W2-GEAR", "nordwerk-shift-planner", null),
            new Post("karim.haddad@nordwerk.example", "MNT-SRV", "buyer", null),
            new Post("karim.haddad@nordwerk.example", "W1-ASM", "buyer", "2027-06-30 22:00:00+00"),
            new Post("sophie.lang@nordwerk.example", "ROOT", "nordwerk-controller", null),
            new Post("sophie.lang@nordwerk.example", "ROOT", "approver", null),
            new Post("zhang.min@huaxin.example", "CG", "buyer", null),
            new Post("chen.jie@huaxin.example", "SZ-CNC", "buyer", null),
            new Post("chen.jie@huaxin.example", "SZ", "unit-manager", null),
            new Post("wang.fang@huaxin.example", "DG", "buyer", null),
            new Post("noah.brooks@bluepeak.example", "PDX", "buyer", null),
            new Post("noah.brooks@bluepeak.example", "PDX", "unit-manager", null),
            new Post("olivia.reyes@bluepeak.example", "SEA", "buyer", null));

    static final List<Said> SETTINGS = List.of(
            new Said(1, "PROD", "approval-expiry-days", "5"),
            new Said(1, "W2", "cost-centre-required", "yes"),
            new Said(1, "MNT", "comment-required", "yes"));

    /** Units that receive goods at an address of their own. */
    static final List<Said> ADDRESSES = List.of(
            new Said(1, "W2", "Werk 2", null),
            new Said(1, "MNT-SRV", "Service-Stützpunkt", null),
            new Said(2, "DG", "东莞分厂", null),
            new Said(3, "SEA", "Seattle crew", null));

    private Organisation() {}
}
