/**
 * The project's own topic engine: latent Dirichlet allocation by collapsed Gibbs sampling on Spark.
 */
package org.baomai.topics.gibbs;
