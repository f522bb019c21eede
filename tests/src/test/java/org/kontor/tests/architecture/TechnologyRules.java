package org.kontor.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules 6 to 8: which technology in which room. */
final class TechnologyRules {

    /** How alike two names are is worth nothing to anybody: it only says who looks at them. */
    private static final String LIKENESS = "NameScore";

    private static final Set<String> TRANSACTION = Set.of(
            "jakarta.ejb.TransactionAttribute",
            "jakarta.ejb.TransactionManagement",
            "jakarta.transaction.Transactional");
    private static final Set<String> FIGURES = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final String WORTH =
            ".*(amount|price|rate|quantity|money|total|net|gross|tax|stock|available|sum).*";

    private final House house;

    private TechnologyRules(House house) {
        this.house = house;
    }

    static List<HouseRule> of(House house) {
        TechnologyRules rules = new TechnologyRules(house);
        return List.of(
                HouseRule.ofDependencies(
                        "6a",
                        "use the EntityManager only in repositories and queries",
                        dependency -> house.holds(dependency.getOriginClass())
                                && dependency.getTargetClass().getName().equals("jakarta.persistence.EntityManager")
                                && !outermost(dependency.getOriginClass())
                                        .getSimpleName()
                                        .matches(".+(Repository|Queries)")),
                HouseRule.ofDependencies(
                        "6b",
                        "speak JMS only in message and in the service of integration",
                        dependency -> house.holds(dependency.getOriginClass())
                                && dependency.getTargetClass().getPackageName().equals("jakarta.jms")
                                && !rules.isOfMessages(dependency.getOriginClass())),
                HouseRule.ofDependencies(
                        "6c",
                        "call out by HTTP only in gateway",
                        dependency -> house.holds(dependency.getOriginClass())
                                && isHttpClient(dependency.getTargetClass())
                                && !house.role(dependency.getOriginClass()).equals("gateway")),
                HouseRule.of("7a", "mark transactions only in service, message and job", rules::transactions),
                HouseRule.of("7b", "as gateways refuse a caller that holds a transaction", rules::gateways),
                HouseRule.of("7c", "read and write in a transaction: outside one nobody sees anything", rules::inOne),
                HouseRule.of("8a", "take the time from the clock and ids from Ids", rules::timeAndChance),
                HouseRule.of("8b", "count worth exactly", rules::worth));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TechnologyRules::outermost).orElse(type);
    }

    private boolean isOfMessages(JavaClass type) {
        return house.role(type).equals("message")
                || house.role(type).equals("service")
                        && house.context(type).filter("integration"::equals).isPresent();
    }

    private static boolean isHttpClient(JavaClass type) {
        return type.getPackageName().equals("java.net.http")
                || type.getName().equals("java.net.HttpURLConnection")
                || type.getName().equals("java.net.URLConnection")
                || type.getPackageName().startsWith("jakarta.ws.rs.client");
    }

    private void transactions(JavaClass type, HouseRule.Complaints complaints) {
        boolean allowed = !house.holds(type)
                || Set.of("service", "message", "job", "gateway").contains(house.role(type))
                || house.isKernel(type) && type.getPackageName().endsWith(".service");
        if (allowed) {
            return;
        }
        if (isMarked(type)) {
            complaints.add(type.getName() + " marks a transaction");
        }
        type.getMethods().stream()
                .filter(TechnologyRules::isMarked)
                .forEach(method -> complaints.add(method.getFullName() + " marks a transaction"));
    }

    private static boolean isMarked(CanBeAnnotated element) {
        return TRANSACTION.stream().anyMatch(element::isAnnotatedWith);
    }

    private void gateways(JavaClass type, HouseRule.Complaints complaints) {
        boolean bean = house.role(type).equals("gateway")
                && (type.isAnnotatedWith("jakarta.ejb.Stateless")
                        || type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                        || type.isAnnotatedWith("jakarta.ejb.Singleton"));
        if (!bean || isNever(type)) {
            return;
        }
        for (JavaMethod method : type.getMethods()) {
            boolean own = method.getModifiers().contains(JavaModifier.PUBLIC)
                    && !method.isAnnotatedWith("jakarta.annotation.PostConstruct")
                    && !method.isAnnotatedWith("jakarta.annotation.PreDestroy");
            if (own && !isNever(method)) {
                complaints.add(method.getFullName() + " can be called within a transaction");
            }
        }
    }

    /** The database learns who calls when a transaction begins; a bean that may do without one would see nothing. */
    private void inOne(JavaClass type, HouseRule.Complaints complaints) {
        boolean reads = house.holds(type)
                && type.isAnnotatedWith("jakarta.ejb.Stateless")
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getName().equals("jakarta.persistence.EntityManager"));
        if (!reads) {
            return;
        }
        if (isMarkedAs(type, "SUPPORTS") || isMarkedAs(type, "SUPPORTED")) {
            complaints.add(type.getName() + " can do without a transaction");
        }
        type.getMethods().stream()
                .filter(method -> isMarkedAs(method, "SUPPORTS") || isMarkedAs(method, "SUPPORTED"))
                .forEach(method -> complaints.add(method.getFullName() + " can do without a transaction"));
    }

    private static boolean isNever(CanBeAnnotated element) {
        return isMarkedAs(element, "NEVER");
    }

    private static boolean isMarkedAs(CanBeAnnotated element, String attribute) {
        return element.isAnnotatedWith(DescribedPredicate.describe(
                attribute,
                annotation -> TRANSACTION.contains(annotation.getRawType().getName())
                        && annotation
                                .get("value")
                                .map(String::valueOf)
                                .filter(value -> value.endsWith(attribute))
                                .isPresent()));
    }

    private void timeAndChance(JavaClass type, HouseRule.Complaints complaints) {
        if (!house.holds(type) || house.isKernel(type)) {
            return;
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                String name = access.getTarget().getName();
                boolean now = name.equals("now") && owner.startsWith("java.time.")
                        || name.equals("currentTimeMillis")
                        || owner.equals("java.time.Clock") && name.startsWith("system")
                        || owner.equals("java.util.Date") && name.equals("<init>") && isEmpty(access);
                boolean chance = owner.equals("java.util.UUID") && name.equals("randomUUID");
                if (now && !takesClock(access) || chance) {
                    complaints.add(access.getDescription());
                }
            }
        }
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean isEmpty(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private void worth(JavaClass type, HouseRule.Complaints complaints) {
        if (!house.holds(type) || type.getSimpleName().equals(LIKENESS)) {
            return;
        }
        boolean always = Set.of("model", "event").contains(house.role(type)) || house.isKernel(type);
        for (JavaField field : type.getFields()) {
            if (FIGURES.contains(field.getRawType().getName()) && (always || isWorth(field.getName()))) {
                complaints.add(field.getFullName() + " is not exact");
            }
        }
        for (JavaMethod method : type.getMethods()) {
            boolean inexact = FIGURES.contains(method.getRawReturnType().getName())
                    || method.getRawParameterTypes().stream().anyMatch(given -> FIGURES.contains(given.getName()));
            if (inexact && (always || isWorth(method.getName()))) {
                complaints.add(method.getFullName() + " is not exact");
            }
        }
    }

    private static boolean isWorth(String name) {
        return name.toLowerCase(Locale.ROOT).matches(WORTH);
    }
}
