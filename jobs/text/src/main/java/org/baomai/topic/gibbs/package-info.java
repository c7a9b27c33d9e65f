/** Collapsed Gibbs sampling of latent Dirichlet allocation (LDA) on one shard of documents. */
package org.baomai.topic.gibbs;
