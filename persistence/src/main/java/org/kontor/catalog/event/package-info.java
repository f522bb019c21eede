/** What the context tells others and takes from them: records only. */
package org.kontor.catalog.event;
