/** Words of a text: segmentation, folding, dictionaries. HanLP stays in here. Plain Java. */
package org.baomai.word;
