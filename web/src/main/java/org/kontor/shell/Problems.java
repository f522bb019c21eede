package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kontor.kernel.RuleViolated;

/** What is wrong with the form just sent: each message at its field, all of them on top of the page with a link there. */
@Named
@RequestScoped
public class Problems {

    /** A message; {@code field} is the id of an input, empty when it concerns the whole. */
    public record Problem(String field, String message) {}

    private final List<Problem> list = new ArrayList<>();

    private Texts texts;

    protected Problems() {}

    @Inject
    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** @param key of the message */
    public void add(String field, String key) {
        list.add(new Problem(field, texts.get(key)));
    }

    public void add(String field, RuleViolated violated) {
        list.add(new Problem(field, texts.rule(violated)));
    }

    public List<Problem> getList() {
        return Collections.unmodifiableList(list);
    }

    public boolean isAny() {
        return !list.isEmpty();
    }

    /** The message at a field; empty when it is right. */
    public String at(String field) {
        return list.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }
}
