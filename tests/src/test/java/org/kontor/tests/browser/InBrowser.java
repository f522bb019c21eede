package org.kontor.tests.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class drive a real Chromium: a parameter of type Page is a fresh window whose addresses are
 * relative to the portal; a parameter of type Windows opens others (size, language, light or dark).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
