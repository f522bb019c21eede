package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.service.structure.AttributeView;
import org.kontor.catalog.service.structure.Conversion;
import org.kontor.catalog.service.structure.MaintainAttribute;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.catalog.service.structure.TurnAttribute;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One attribute: its names, its values, and those among them that mean the same. */
@Named("officeAttribute")
@RequestScoped
public class OfficeAttributePage extends PortalPage {

    /** More values than this are found by searching articles. */
    private static final int SHOWN = 200;

    @EJB
    private StructureQueries structure;

    @EJB
    private MaintainAttribute maintain;

    @EJB
    private TurnAttribute turn;

    private AttributeView view;
    private Conversion conversion;

    @Override
    protected void load() {
        view = structure
                .attribute(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.ATTRIBUTE_UNKNOWN, Map.of("attribute", argument())));
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "change" ->
                maintain.change(
                        argument(),
                        number("version"),
                        sent("name-en"),
                        sent("name-zh"),
                        !sent("facet").isEmpty(),
                        (int) number("position"));
            case "look" -> {
                conversion = turn.look(argument(), kind(), sent("unit"));
                return;
            }
            case "turn" -> {
                conversion = turn.look(argument(), kind(), sent("unit"));
                turn.turn(argument(), number("version"), kind(), sent("unit"));
            }
            case "choices" -> maintain.choose(argument(), number("version"), sentChoices());
            case "merge" -> maintain.merge(argument(), List.of(sent("from")), sent("into"));
            case "merge-all" -> maintain.mergeAll(argument());
            default -> refuse(400);
        }
        redirect("/office/attribute/" + argument() + "?done=saved");
    }

    private AttributeKind kind() {
        return Stream.of(AttributeKind.values())
                .filter(kind -> kind.name().equals(sent("kind")))
                .findFirst()
                .orElse(AttributeKind.TEXT);
    }

    /** One per line: English, a bar, Chinese, and where it is another word, a bar and German. */
    private List<AttributeTerms.Choice> sentChoices() {
        String lines = request().getParameter("choices");
        return lines == null
                ? List.of()
                : lines.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split("[|｜]", -1))
                        .map(part -> new AttributeTerms.Choice(
                                part[0].strip(),
                                part.length == 2 || part.length == 3 ? part[1].strip() : "",
                                part.length == 3 ? part[2] : null))
                        .toList();
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,9}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.attribute-wrong" -> "name-en";
            case "catalog.attribute-value-unknown" -> "into";
            case "catalog.choices-wrong", "catalog.choice-in-use" -> "choices";
            case "catalog.values-do-not-fit", "catalog.values-too-many", "catalog.attribute-prices" -> "kind";
            default -> "";
        };
    }

    public AttributeView getView() {
        return view;
    }

    /** What would become of the values; null when nobody has asked. */
    public Conversion getConversion() {
        return conversion;
    }

    public List<Conversion.Fate> firstOf(List<Conversion.Fate> fates) {
        return fates.stream().limit(SHOWN).toList();
    }

    public List<AttributeKind> getKinds() {
        return List.of(AttributeKind.values());
    }

    /** What can be chosen, as it is typed. */
    public String getChoices() {
        return isPost() && sent("do").equals("choices")
                ? request().getParameter("choices")
                : structure.choices(argument()).stream()
                        .map(choice -> choice.english() + " | " + choice.chinese()
                                + (choice.german() == null ? "" : " | " + choice.german()))
                        .collect(Collectors.joining("\n"));
    }

    /** The kind and unit asked about, else as they are. */
    public AttributeKind getChosenKind() {
        return conversion == null ? view.kind() : conversion.kind();
    }

    public String getChosenUnit() {
        return conversion == null ? view.unit() : conversion.unit();
    }

    public List<AttributeView.Value> getValues() {
        return view.values().stream().limit(SHOWN).toList();
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String field, Object otherwise) {
        if (isPost() && sent("do").equals("change")) {
            return sent(field);
        }
        return otherwise == null ? "" : String.valueOf(otherwise);
    }
}
