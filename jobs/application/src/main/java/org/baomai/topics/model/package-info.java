/**
 * Topic models and the engines that fit them. To try another engine, see {@link
 * org.baomai.topics.model.TopicEngine}.
 */
package org.baomai.topics.model;
