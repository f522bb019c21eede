package org.kontor.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.kontor.kernel.Permission;
import org.kontor.shell.PortalPage;
import org.kontor.shell.PublicAddress;

/**
 * Tries a call of the interface. The browser sends it, with the session of who looks or with a key that stays in the page;
 * without a script the page writes the call down and leads to what can be read.
 */
@Named("apiConsole")
@RequestScoped
public class ApiConsolePage extends PortalPage {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PATH = Pattern.compile("/api/v1/[!-~&&[^\\\\'\"]]{0,500}");
    private static final int FORBIDDEN = 403;
    private static final String EXAMPLE = "/api/v1/products?q=M8&size=3";

    @Inject
    private PublicAddress address;

    @Override
    protected void load() {
        if (!reader.may(Permission.APIKEY_MANAGE)) {
            refuse(FORBIDDEN);
        } else if (isAsked() && !isPath()) {
            problems.add("path", "identity.console-path-wrong");
        }
    }

    @Override
    protected void submit() {
        refuse(405);
    }

    private boolean isPath() {
        return PATH.matcher(sent("path")).matches() && !sent("path").contains("/..");
    }

    private boolean isAsked() {
        return !sent("path").isEmpty();
    }

    /** Whether a call was written into the form by somebody without a script. */
    public boolean isWritten() {
        return isAsked() && isPath();
    }

    public List<String> getMethods() {
        return METHODS;
    }

    public String getMethod() {
        return METHODS.contains(sent("method")) ? sent("method") : METHODS.get(0);
    }

    public String getPath() {
        return isAsked() ? sent("path") : EXAMPLE;
    }

    /** What can be looked at by following a link; empty for what changes something. */
    public String getLink() {
        return isWritten() && getMethod().equals("GET") ? sent("path") : "";
    }

    /** Where programs call, without the slash at the end. */
    public String getAddress() {
        return address.of(request());
    }
}
