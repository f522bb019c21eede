/** Catalogues of suppliers, as they come in. */
package org.kontor.tests.catalog.intake;
