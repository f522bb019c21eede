package org.kontor.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.ServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps the widget library off the portal's pages: it would move their script, put a nonce into their policy and, to
 * remember the nonce, make a session for everybody who looks.
 */
public class PlainContextFactory extends FacesContextFactory {

    public PlainContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        if (!(request instanceof ServletRequest asked) || asked.getAttribute(PortalRoutes.PORTAL) == null) {
            return getWrapped().getFacesContext(context, request, response, lifecycle);
        }
        FacesContextFactory plain = getWrapped();
        while (plain.getClass().getName().startsWith("org.primefaces.")) {
            plain = plain.getWrapped();
        }
        FacesContext faces = plain.getFacesContext(context, request, response, lifecycle);
        PrimeFacesContext.getCspState(faces).setInitialized(true);
        return faces;
    }
}
