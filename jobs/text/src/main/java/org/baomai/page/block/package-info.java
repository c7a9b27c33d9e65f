/** Groups lines into blocks: paragraphs or parts of them, headings, bylines. */
package org.baomai.page.block;
