/** Collapsed Gibbs sampling of latent Dirichlet allocation on one shard of documents. */
package org.baomai.topic.gibbs;
