package org.kontor.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules 1 to 4: who may know whom. */
final class DirectionRules {

    /** What each role may know of the house besides itself in its own context, the kernel and its own context's events. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "event", Set.of("event"),
            "model", Set.of("event"),
            "gateway", Set.of("model", "event"),
            "service", Set.of("service", "model", "event", "gateway", "health"),
            "message", Set.of("service", "model", "event"),
            "job", Set.of("service", "model", "event"),
            "api", Set.of("service", "model", "event"),
            "page", Set.of("service", "model", "event"));

    /** Contexts that change each other by events only. */
    private static final Set<String> BY_EVENTS = Set.of(
            "inventory",
            "order",
            "fulfilment",
            "payment",
            "credit",
            "ledger",
            "invoice",
            "settlement",
            "crm",
            "report");

    /**
     * The commitment of an order takes limits, budget, credit, stock and price in one transaction, for half a commitment
     * is a defect; so do its ends, that give or take them for good (docs/adr/0011), and a return that gives them back. The history of another system comes
     * as one, too: its documents with the companies and articles they name. And who applies comes into being at once:
     * the company with its first person.
     */
    private static final Set<String> COMMITMENT = Set.of(
            "CommitOrder",
            "Commitment",
            "OrderPreviewQueries",
            "DecideOrder",
            "ReviseOrder",
            "WithdrawOrder",
            "ExpireOrder",
            "LookAtWaitingOrder",
            "IssueGoods",
            "ResolveReturn",
            "TakeTradeHistory",
            "ConfirmApplication",
            "OpenApplicant");

    private final House house;

    private DirectionRules(House house) {
        this.house = house;
    }

    static List<HouseRule> of(House house) {
        DirectionRules rules = new DirectionRules(house);
        return List.of(
                HouseRule.ofDependencies("1a", "know of the house only what their role may know", rules::isUpwards),
                HouseRule.ofDependencies("1b", "in the kernel know nothing but the kernel", rules::leavesKernel),
                new HouseRule(
                        "2a",
                        slices().assignedFrom(rules.byContext())
                                .should()
                                .beFreeOfCycles()
                                .ignoreDependency(alwaysTrue(), rules.published())
                                .allowEmptyShould(true)),
                HouseRule.ofDependencies("2b", "call only contexts of their floor or below", rules::callsUp),
                HouseRule.ofDependencies("3a", "change other contexts by events only", rules::commandsNeighbour),
                HouseRule.ofDependencies(
                        "4a", "use of other contexts only events, queries and records", rules::usesInside));
    }

    private boolean isUpwards(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass();
        String role = house.role(from);
        if (role.isEmpty() || house.role(to).isEmpty()) {
            return house.isFrame(to) && !role.isEmpty() && !role.equals("page") && !role.equals("api");
        }
        boolean same = house.role(to).equals(role) && !house.areApart(from, to);
        boolean sameJar = same || role.equals("page") && house.role(to).equals("api") && !house.areApart(from, to);
        return !sameJar && !isPost(to) && !MAY_KNOW.getOrDefault(role, Set.of()).contains(house.role(to));
    }

    private boolean leavesKernel(Dependency dependency) {
        JavaClass to = dependency.getTargetClass();
        return house.isKernel(dependency.getOriginClass()) && house.holds(to) && !house.isKernel(to);
    }

    /** Two contexts may hear of each other: an event is known to whoever listens, and everybody hands his to the post. */
    private DescribedPredicate<JavaClass> published() {
        return DescribedPredicate.describe(
                "events and the post", type -> house.role(type).equals("event") || isPost(type));
    }

    private SliceAssignment byContext() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return house.context(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "contexts";
            }
        };
    }

    private boolean callsUp(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass();
        return house.areApart(from, to)
                && house.role(to).equals("service")
                && !isPost(to)
                && !Set.of("page", "api").contains(house.role(from))
                && House.floor(house.context(from).orElseThrow())
                        < House.floor(house.context(to).orElseThrow());
    }

    private boolean commandsNeighbour(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass();
        return house.areApart(from, to)
                && BY_EVENTS.contains(house.context(from).orElseThrow())
                && Set.of("service", "message", "job").contains(house.role(from))
                && isUseCase(to)
                && !isPost(to)
                && !COMMITMENT.contains(from.getSimpleName());
    }

    private boolean isUseCase(JavaClass type) {
        return house.role(type).equals("service")
                && isBean(type)
                && !type.getSimpleName().endsWith("Queries");
    }

    private static boolean isBean(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ejb.Stateless")
                || type.isAnnotatedWith("jakarta.ejb.Singleton")
                || type.isAnnotatedWith("jakarta.ejb.Stateful")
                || type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped");
    }

    private boolean usesInside(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass();
        if (!house.areApart(from, to) || house.role(to).equals("event")) {
            return false;
        }
        boolean published = house.role(to).equals("service")
                && (to.getSimpleName().endsWith("Queries") || to.isRecord() || to.isEnum() || to.isInterface());
        boolean commitment =
                COMMITMENT.contains(from.getSimpleName()) && house.role(to).equals("service");
        boolean ofPage = Set.of("page", "api").contains(house.role(from)) && isUseCase(to);
        return !published && !commitment && !ofPage && !isPost(to);
    }

    /** The post office: what every context hands its events to and takes its messages from. */
    private static boolean isPost(JavaClass type) {
        return type.getName()
                .matches(".+\\.integration\\.(model\\.(Outbox|EventJson|IntegrationRule)"
                        + "|service\\.(ReceiveMessage|ReceivedMessage|ExpectAnswer))");
    }
}
