import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes the back-office theme of the build from published style sheets: one light and one dark theme of the same
 * family, walked side by side. Where they differ in a colour the merged sheet names one of our tokens; a difference
 * that is no known pair of colours becomes a custom property of its own, so both modes live in one file and switching
 * needs no other request. Fails when the two sheets do not have the same rules: then the family has changed and the
 * table below must be looked at.
 *
 * <p>Arguments: jar of the themes, name of the light one, name of the dark one, file of tokens, file to write. Does
 * nothing when that file was made from the same.
 */
final class ThemeMaker {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgba?|hsla?)\\([^)]*\\)");

    private final Map<String, String> colours = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String[]> leftOver = new LinkedHashMap<>();
    private final String tokens;

    private record Rule(String context, String selector, List<String> declarations) {}

    private ThemeMaker(String tokens) {
        StringBuilder css = new StringBuilder();
        for (String line : tokens.lines().toList()) {
            String row = line.strip();
            if (row.startsWith("/* map ")) {
                String[] parts = row.substring(7, row.length() - 2).strip().split("\\s+=>\\s+");
                (parts[0].startsWith("value ") ? values : colours)
                        .put(squeeze(parts[0].replaceFirst("^value ", "")), parts[1]);
            } else {
                css.append(line).append('\n');
            }
        }
        this.tokens = css.toString();
    }

    public static void main(String[] arguments) throws IOException {
        Path themes = Path.of(arguments[0]);
        String tokens = Files.readString(Path.of(arguments[3]));
        Path out = Path.of(arguments[4]);
        Path stamp = Path.of(out + ".from");
        String madeFrom = themes + " " + arguments[1] + " " + arguments[2] + " " + tokens.hashCode();
        if (Files.exists(out) && Files.exists(stamp) && Files.readString(stamp).equals(madeFrom)) {
            return;
        }
        String light = entry(themes, "META-INF/resources/primefaces-" + arguments[1] + "/theme.css");
        String dark = entry(themes, "META-INF/resources/primefaces-" + arguments[2] + "/theme.css");
        Files.createDirectories(out.getParent());
        Files.writeString(out, new ThemeMaker(tokens).merge(light, dark) + iconFont());
        Files.writeString(stamp, madeFrom);
    }

    private String merge(String light, String dark) {
        List<Rule> lightRules = parse(light);
        List<Rule> darkRules = parse(dark);
        if (lightRules.size() != darkRules.size()) {
            throw new IllegalStateException("light has " + lightRules.size() + " rules, dark " + darkRules.size());
        }
        StringBuilder body = new StringBuilder();
        String context = "";
        for (int i = 0; i < lightRules.size(); i++) {
            Rule a = lightRules.get(i);
            Rule b = darkRules.get(i);
            if (!a.selector().equals(b.selector())
                    || a.declarations().size() != b.declarations().size()) {
                throw new IllegalStateException("rules differ: " + a.selector() + " / " + b.selector());
            }
            if (!a.context().equals(context)) {
                body.append(context.isEmpty() ? "" : "}");
                context = a.context();
                body.append(context.isEmpty() ? "" : context + "{");
            }
            List<String> merged = new ArrayList<>();
            for (int d = 0; d < a.declarations().size(); d++) {
                String declaration = merged(a.declarations().get(d), b.declarations().get(d));
                if (declaration != null) {
                    merged.add(declaration);
                }
            }
            if (!merged.isEmpty()) {
                body.append(a.selector()).append('{').append(String.join(";", merged)).append('}');
            }
        }
        body.append(context.isEmpty() ? "" : "}");
        return minified(head()) + body;
    }

    /** The tokens, then what the two sheets differ in and no token stands for: light, dark by choice, dark by system. */
    private String head() {
        StringBuilder lightOnes = new StringBuilder();
        StringBuilder darkOnes = new StringBuilder();
        leftOver.values().forEach(three -> {
            lightOnes.append(three[0]).append(':').append(three[1]).append(';');
            darkOnes.append(three[0]).append(':').append(three[2]).append(';');
        });
        String head = tokens.replace("/* light rest */", lightOnes).replace("/* dark rest */", darkOnes);
        String choice = ":root[data-theme=dark]";
        String dark = head.substring(head.indexOf(choice) + choice.length());
        return head + "@media (prefers-color-scheme: dark){:root:not([data-theme=light]):not([data-theme=dark])" + dark
                + "}";
    }

    private String merged(String light, String dark) {
        int colon = light.indexOf(':');
        String property = light.substring(0, colon).strip();
        if (!property.equals(dark.substring(0, dark.indexOf(':')).strip())) {
            throw new IllegalStateException("declarations differ: " + light + " / " + dark);
        }
        if (property.startsWith("-ms-") || property.startsWith("-moz-") || property.equals("color-scheme")) {
            return null;
        }
        String a = light.substring(colon + 1).strip();
        String b = dark.substring(colon + 1).strip();
        String whole = values.get(squeeze(a));
        if (whole != null) {
            return property + ":" + whole;
        }
        Matcher inA = COLOUR.matcher(a);
        Matcher inB = COLOUR.matcher(b);
        if (!COLOUR.matcher(a).replaceAll("#").equals(COLOUR.matcher(b).replaceAll("#"))) {
            return property + ":" + rest(a, b);
        }
        StringBuilder out = new StringBuilder();
        while (inA.find() && inB.find()) {
            inA.appendReplacement(out, Matcher.quoteReplacement(token(property, inA.group(), inB.group())));
        }
        inA.appendTail(out);
        return property + ":" + out;
    }

    private String token(String property, String light, String dark) {
        String a = squeeze(light);
        String b = squeeze(dark);
        for (String key : List.of(property + " " + a + "/" + b, a + "/" + b, property + " " + a, a)) {
            String token = colours.get(key);
            if (token != null) {
                return token.startsWith("--") ? "var(" + token + ")" : token;
            }
        }
        return a.equals(b) ? a : rest(a, b);
    }

    private String rest(String light, String dark) {
        String[] three = leftOver.computeIfAbsent(
                light + "\n" + dark, key -> new String[] {"--k" + Integer.toString(leftOver.size(), 36), light, dark});
        return "var(" + three[0] + ")";
    }

    private static List<Rule> parse(String text) {
        String css = text.replace("\ufeff", "").replaceAll("(?s)/\\*.*?\\*/", "");
        List<Rule> rules = new ArrayList<>();
        String context = "";
        int from = 0;
        while (from < css.length()) {
            char c = css.charAt(from);
            if (Character.isWhitespace(c)) {
                from++;
            } else if (c == '}') {
                context = "";
                from++;
            } else {
                int open = css.indexOf('{', from);
                if (open < 0) {
                    break;
                }
                String selector = css.substring(from, open).strip();
                if (selector.startsWith("@")) {
                    context = selector;
                    from = open + 1;
                } else {
                    int close = css.indexOf('}', open);
                    rules.add(new Rule(context, selector, declarations(css.substring(open + 1, close))));
                    from = close + 1;
                }
            }
        }
        return rules;
    }

    private static List<String> declarations(String block) {
        List<String> all = new ArrayList<>();
        for (String one : block.split(";(?![^()]*\\))")) {
            if (!one.isBlank()) {
                all.add(one.strip());
            }
        }
        return all;
    }

    /** The icons of the components' own controls: one font file, in the one format that every browser of today reads. */
    private static String iconFont() {
        return "@font-face{font-family:'primeicons';font-display:block;"
                + "src:url(\"#{resource['primefaces:primeicons/primeicons.woff2']}\") format('woff2')}";
    }

    private static String entry(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One spelling for equal values, so that the table needs each only once. */
    private static String squeeze(String value) {
        return minified(value).toLowerCase(Locale.ROOT);
    }

    private static String minified(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([{};,])\\s*", "$1")
                .replaceAll("(?<=[{;][a-z-]{1,40}):\\s+", ":")
                .strip();
    }
}
