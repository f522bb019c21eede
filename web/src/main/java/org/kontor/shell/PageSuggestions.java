package org.kontor.shell;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.shell.problem.Sentences;

/** Pages of the portal by their names: who types "orders" wants the list of them. */
@Dependent
public class PageSuggestions implements SuggestionSource {

    private static final int SHORTEST = 2;
    private static final int MOST = 3;

    private static final Map<String, CompanySections.Section> PAGES = new LinkedHashMap<>();

    static {
        page("shell.orders", "/orders", Permission.ORDER_READ);
        page("shell.cart", "/cart", Permission.ORDER_PLACE);
        page("shell.approvals", "/approvals", Permission.ORDER_READ);
        page("shell.help", "/help", Permission.CATALOG_READ);
        page("shell.profile", "/profile", Permission.CATALOG_READ);
        CompanySections.all().forEach(section -> PAGES.put("shell.company." + section.name(), section));
    }

    @Inject
    private CallerQueries callers;

    private static void page(String text, String address, String permission) {
        PAGES.put(text, new CompanySections.Section(text, address, permission));
    }

    @Override
    public String group() {
        return "pages";
    }

    @Override
    public List<Hint> suggest(String typed, Locale language) {
        CallerView caller = callers.current();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < SHORTEST || caller.personId() == null || caller.staff()) {
            return List.of();
        }
        return PAGES.entrySet().stream()
                .filter(page -> caller.permissions().contains(page.getValue().permission()))
                .map(page -> new Hint(
                        Sentences.of(page.getKey(), Map.of(), language),
                        null,
                        page.getValue().address()))
                .filter(page -> (" " + page.name().toLowerCase(Locale.ROOT)).contains(" " + wanted)
                        || wanted.codePointAt(0) > 0x2e80 && page.name().contains(wanted))
                .limit(MOST)
                .toList();
    }
}
