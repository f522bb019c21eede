/** Files that come with an import and that its lines name. */
package org.kontor.ops.model.files;
