/** Lists of those with whom trade is forbidden: how they are read, and how a name is compared with them. */
package org.kontor.compliance.model.screening;
