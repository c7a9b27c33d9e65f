package org.baomai.continuation;

/**
 * An article or a continuation of an issue, as far as it takes to find where it goes on.
 *
 * @param articleId its id
 * @param pageId the page it stands on
 * @param pageLabel label of that page, or null
 * @param ordinal place among the units of its page
 * @param continuation whether it bears a mark that it comes from another page
 * @param fromLabel label of the page it comes from, or null
 * @param onLabel label of the page on which it goes on, or null
 * @param titles kicker, headline and subheadline in one, or null
 * @param body its reading text
 */
public record StoryPart(
    String articleId,
    String pageId,
    String pageLabel,
    int ordinal,
    boolean continuation,
    String fromLabel,
    String onLabel,
    String titles,
    String body) {}
