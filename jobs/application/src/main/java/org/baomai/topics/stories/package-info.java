/** Stories as bags of words and count vectors. */
package org.baomai.topics.stories;
