/**
 * The printing conventions of Chinese newspapers: datelines, jump marks, credits, folio lines. Add
 * new conventions here.
 */
package org.baomai.page.convention;
