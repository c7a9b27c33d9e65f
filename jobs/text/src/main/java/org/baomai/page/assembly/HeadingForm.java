package org.baomai.page.assembly;

import org.baomai.page.convention.Conventions;

/** How a heading is written. The section heads (小标题) of one story usually share a form. */
enum HeadingForm {
  /** It begins with a number: 一、, （二）, 3. */
  NUMBERED,
  /** It ends with a dash, which leads to the text or to a second line below it. */
  DASH,
  /** It ends with a question mark. */
  QUESTION,
  /** Any other heading. */
  PLAIN;

  /** Finds the form of a heading from its words without blanks, at least one character. */
  static HeadingForm of(String words) {
    if (Conventions.SECTION_NUMBER.isAtStartOf(words)) {
      return NUMBERED;
    }
    if (words.endsWith("—")) {
      return DASH;
    }
    return words.endsWith("？") || words.endsWith("?") ? QUESTION : PLAIN;
  }
}
