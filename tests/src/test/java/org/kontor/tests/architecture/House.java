package org.kontor.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/**
 * The names of the house below a root package: {@code root.context.role}. The canaries live under roots of their own, so
 * that the same rules can be asked about them.
 */
record House(String root) {

    /** From below to above; a context may call the services of those below it. What is not named stands on top. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("identity", "organisation", "catalog"),
            List.of("pricing", "tax", "inventory", "credit"),
            List.of("cart", "quote", "approval"),
            List.of("order"));

    static House ofTheProduct() {
        return new House("org.kontor");
    }

    boolean holds(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    /** The context of a class of this house; empty for the frame of the pages and for what is no class of the house. */
    Optional<String> context(JavaClass type) {
        return part(type, 0).filter(context -> !context.equals("shell") && !context.equals("kernel"));
    }

    /** model, event, service, message, gateway, job, page or api; empty for other packages. */
    String role(JavaClass type) {
        return context(type).isEmpty() ? "" : part(type, 1).orElse("");
    }

    boolean isKernel(JavaClass type) {
        return part(type, 0).filter("kernel"::equals).isPresent();
    }

    boolean isFrame(JavaClass type) {
        return part(type, 0).filter("shell"::equals).isPresent();
    }

    private Optional<String> part(JavaClass type, int index) {
        if (!holds(type)) {
            return Optional.empty();
        }
        String[] parts = type.getPackageName().substring(root.length() + 1).split("\\.");
        return index < parts.length ? Optional.of(parts[index]) : Optional.empty();
    }

    /** Whether both are of contexts, and of different ones. */
    boolean areApart(JavaClass one, JavaClass other) {
        Optional<String> here = context(one);
        Optional<String> there = context(other);
        return here.isPresent() && there.isPresent() && !here.equals(there);
    }

    static int floor(String context) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(context)) {
                return floor;
            }
        }
        return FLOORS.size();
    }
}
