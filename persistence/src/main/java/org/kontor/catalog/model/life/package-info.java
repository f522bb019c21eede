/** How an article comes and goes, and what staff say of it by hand. */
package org.kontor.catalog.model.life;
