package org.kontor.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules 5 and 9 to 11: how entities, records, beans and names look. */
final class ShapeRules {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> RELATIONS = Set.of(
            "jakarta.persistence.ManyToOne",
            "jakarta.persistence.OneToMany",
            "jakarta.persistence.OneToOne",
            "jakarta.persistence.ManyToMany",
            "jakarta.persistence.ElementCollection",
            "jakarta.persistence.Embedded");
    private static final Set<String> COPIES =
            Set.of("copyOf", "unmodifiableList", "unmodifiableSet", "unmodifiableMap", "stream", "toList");
    private static final String MEANINGLESS = ".+(Impl|Manager|Helper|Util|Utils|Facade|DTO|Dto)";

    private final House house;

    private ShapeRules(House house) {
        this.house = house;
    }

    static List<HouseRule> of(House house) {
        ShapeRules rules = new ShapeRules(house);
        return List.of(
                HouseRule.of("5a", "hold no JPA relation to another context", rules::relations),
                HouseRule.of(
                        "9a", "as entities have field access, a hidden empty constructor and a version", rules::entity),
                HouseRule.of("9b", "as entities have no setter and hand out no live collection", rules::doors),
                HouseRule.of("10a", "as events, commands and rows be records without entities", rules::records),
                HouseRule.of("10b", "as page beans hold no entity", rules::pageFields),
                HouseRule.of("11a", "have a name that says something", rules::names),
                HouseRule.of(
                        "11b",
                        "as interfaces have more than one implementation, or stand in gateway",
                        rules::interfaces));
    }

    private void relations(JavaClass type, HouseRule.Complaints complaints) {
        for (JavaField field : type.getFields()) {
            boolean relation = field.getAnnotations().stream()
                    .anyMatch(annotation ->
                            RELATIONS.contains(annotation.getRawType().getName()));
            if (relation) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .filter(target -> house.areApart(type, target))
                        .forEach(target -> complaints.add(field.getFullName() + " relates to " + target.getName()));
            }
        }
    }

    private void entity(JavaClass type, HouseRule.Complaints complaints) {
        if (!house.holds(type) || !type.isAnnotatedWith(ENTITY)) {
            return;
        }
        if (type.getAllFields().stream()
                .noneMatch(field -> field.isAnnotatedWith("jakarta.persistence.Id")
                        || field.isAnnotatedWith("jakarta.persistence.EmbeddedId"))) {
            complaints.add(type.getName() + " has no field with its id");
        }
        if (type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith("jakarta.persistence.Version"))) {
            complaints.add(type.getName() + " has no version");
        }
        boolean hidden = type.getConstructors().stream()
                .filter(constructor -> constructor.getRawParameterTypes().isEmpty())
                .map(JavaConstructor::getModifiers)
                .anyMatch(modifiers -> modifiers.contains(JavaModifier.PROTECTED));
        if (!hidden) {
            complaints.add(type.getName() + " has no protected constructor without parameters");
        }
    }

    private void doors(JavaClass type, HouseRule.Complaints complaints) {
        if (!house.holds(type) || !type.isAnnotatedWith(ENTITY)) {
            return;
        }
        for (JavaMethod method : type.getMethods()) {
            if (!method.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            if (method.getName().matches("set[A-Z].*")) {
                complaints.add(method.getFullName() + " is a setter");
            }
            if (isCollection(method.getRawReturnType()) && readsCollection(method) && !copies(method)) {
                complaints.add(method.getFullName() + " hands out a live collection");
            }
        }
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    private static boolean readsCollection(JavaMethod method) {
        return method.getFieldAccesses().stream()
                .anyMatch(access -> isCollection(access.getTarget().getRawType()));
    }

    private static boolean copies(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream().anyMatch(call -> COPIES.contains(call.getName()));
    }

    private void records(JavaClass type, HouseRule.Complaints complaints) {
        String name = type.getSimpleName();
        boolean data = house.role(type).equals("event") && !type.isInterface() && !type.isEnum()
                || house.context(type).isPresent() && name.matches(".+(Command|View|Row)");
        if (!data) {
            return;
        }
        if (!type.isRecord() && !type.isInterface() && !name.equals("package-info")) {
            complaints.add(type.getName() + " is no record");
        }
        entitiesIn(type).forEach(wrong -> complaints.add(type.getName() + " holds the entity " + wrong));
    }

    private void pageFields(JavaClass type, HouseRule.Complaints complaints) {
        if (house.role(type).equals("page") || house.role(type).equals("api")) {
            entitiesIn(type).forEach(wrong -> complaints.add(type.getName() + " holds the entity " + wrong));
        }
    }

    private static Set<String> entitiesIn(JavaClass type) {
        return type.getFields().stream()
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                .filter(target -> target.isAnnotatedWith(ENTITY))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private void names(JavaClass type, HouseRule.Complaints complaints) {
        if (house.holds(type) && type.getSimpleName().matches(MEANINGLESS)) {
            complaints.add(type.getName() + " says nothing by its name");
        }
    }

    private void interfaces(JavaClass type, HouseRule.Complaints complaints) {
        if (!house.holds(type)
                || !type.isInterface()
                || type.isAnnotation()
                || house.role(type).equals("gateway")) {
            return;
        }
        if (type.getAllSubclasses().stream().filter(sub -> !sub.isInterface()).count() == 1) {
            complaints.add(type.getName() + " has one implementation");
        }
    }
}
