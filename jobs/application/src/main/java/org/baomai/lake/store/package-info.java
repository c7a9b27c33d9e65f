/** Delta tables on disk: creating, writing, fencing, dirty dates. */
package org.baomai.lake.store;
