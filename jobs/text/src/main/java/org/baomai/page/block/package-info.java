/** Groups lines into blocks: paragraphs or pieces of them, headings, bylines. */
package org.baomai.page.block;
