package org.kontor.tests.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands windows to the tests, photographs them when a test fails and closes them after it. */
class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == Windows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Windows windows = windows(test);
        return parameter.getParameter().getType() == Page.class ? windows.open() : windows;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Windows windows = windows(test);
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName();
            windows.photograph(name);
        }
        windows.close();
    }

    private static Windows windows(ExtensionContext test) {
        return test.getStore(SPACE).computeIfAbsent("windows", key -> new Windows(), Windows.class);
    }
}
