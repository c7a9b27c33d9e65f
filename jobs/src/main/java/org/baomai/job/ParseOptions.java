package org.baomai.job;

import java.nio.file.Path;

/**
 * What parse is asked for.
 *
 * @param corpus folder of page texts
 * @param defaultNewspaper for pages of which nothing tells it; null for 'unknown'
 * @param maxPageBytes a larger file is quarantined
 * @param refresh whether to read and cut all files anew
 */
record ParseOptions(Path corpus, String defaultNewspaper, long maxPageBytes, boolean refresh) {}
