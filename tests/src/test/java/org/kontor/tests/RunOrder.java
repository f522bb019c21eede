package org.kontor.tests;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * All classes share one server: what needs it untouched comes first, what judges all that happened comes last. It stands
 * here and not at the classes, since those that run inside the server would be asked for an order there as well.
 */
public final class RunOrder implements ClassOrderer {

    private static final List<String> FIRST = List.of("AuditTamperContainerIT");
    private static final List<String> LAST = List.of("ServerLogIT");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(RunOrder::rank));
    }

    private static int rank(ClassDescriptor test) {
        String name = test.getTestClass().getSimpleName();
        return FIRST.contains(name) ? 0 : LAST.contains(name) ? 2 : 1;
    }
}
