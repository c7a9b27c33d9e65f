package org.baomai.continuation;

/**
 * An article or a continuation in an issue, with the data needed to match continuations.
 *
 * @param articleId the article id
 * @param pageId the id of its page
 * @param pageLabel the label of that page; null if unknown
 * @param ordinal its position among the units of the page
 * @param continuation whether it has a mark that it continues an article of another page
 * @param fromLabel the label of the page that it continues from; null if not stated
 * @param onLabel the label of the page on which it continues; null if not stated
 * @param titles kicker, headline and subheadline, joined; null if it has none
 * @param body the text of the article, in reading order
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
