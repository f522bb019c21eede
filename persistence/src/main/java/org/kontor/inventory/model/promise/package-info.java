/** From when on there will be how much: what can be promised out of what suppliers are to bring. */
package org.kontor.inventory.model.promise;
