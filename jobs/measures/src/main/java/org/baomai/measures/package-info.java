/** Programs that measure quality, speed and growth. They are never shipped. */
package org.baomai.measures;
