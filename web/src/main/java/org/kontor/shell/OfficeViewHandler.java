package org.kontor.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Sends the forms of the back-office to the address the reader sees, not to the view behind it. */
public class OfficeViewHandler extends ViewHandlerWrapper {

    public OfficeViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        Object shown = request.getAttribute(OfficeRoutes.SHOWN);
        return shown != null && viewId.startsWith("/WEB-INF/pages/")
                ? shown.toString()
                : super.getActionURL(context, viewId);
    }
}
