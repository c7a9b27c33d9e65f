package org.baomai.corpus;

import java.io.Serializable;

/**
 * The newspaper of a page.
 *
 * @param name its name; {@link #UNKNOWN} if nothing tells it
 * @param basis what tells it: one of the constants of this class
 */
public record Newspaper(String name, String basis) implements Serializable {
  /** The page prints its name. */
  public static final String PAGE = "page";

  /** The manifest or the JSON line of the page names it. */
  public static final String MANIFEST = "manifest";

  /** The option {@code --default-newspaper} names it. */
  public static final String OPTION = "option";

  /** It is the only newspaper that other pages of the corpus tell. */
  public static final String CORPUS = "corpus";

  /** Nothing tells it; also the name of the newspaper of such a page. */
  public static final String UNKNOWN = "unknown";
}
