package org.baomai.page;

import java.io.Serializable;

/**
 * A possible heading on one page, and the text that follows it. Sightings on many pages tell
 * standing heads from headlines: see {@link StandingHeads}.
 *
 * @param words the words of the heading, without blanks
 * @param below the first characters of the next text below it, without blanks; empty if there is
 *     none
 * @param share the share of the heading's bigrams that this text contains, 0 to 1; a text usually
 *     repeats words of its headline
 */
public record HeadingSighting(String words, String below, double share) implements Serializable {}
