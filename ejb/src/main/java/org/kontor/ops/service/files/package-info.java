/** Takes the files that come with an import, before the lines that name them. */
package org.kontor.ops.service.files;
