/**
 * Genre conventions of Chinese newspapers: datelines, jump marks, credits, folio lines. New ones go
 * here.
 */
package org.baomai.page.convention;
