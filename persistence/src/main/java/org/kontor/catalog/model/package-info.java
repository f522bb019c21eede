/** What can be sold: articles, the tree of categories and the attributes that articles are described and filtered by. */
package org.kontor.catalog.model;
