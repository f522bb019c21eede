/** What holds for every page there is: everybody can use it, it is light, and its keys can be left alone. */
package org.kontor.tests.pages;
