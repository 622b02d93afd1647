/** What recurs on a site: counted article by article, and used to judge the next one. */
package io.broadsheet.enrich.core.site;
