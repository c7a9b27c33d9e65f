/** The features of the page model and their learned weights. */
package org.baomai.page.weight;
