/**
 * Topic models, and the engines that fit them: see {@link org.baomai.topics.model.TopicEngine} to
 * add one.
 */
package org.baomai.topics.model;
