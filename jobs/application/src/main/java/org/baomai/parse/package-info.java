/** The job parse: files of a corpus to files, pages, articles and quarantine. */
package org.baomai.parse;
