package org.baomai.source.container;

import java.io.IOException;

/** The members of a container, one after the other. */
interface Members extends AutoCloseable {
  /**
   * The next one; null after the last.
   *
   * @throws ContainerException if the rest of the container cannot be taken in
   * @throws IOException if it cannot be read
   */
  Member next() throws IOException;

  @Override
  void close() throws IOException;
}
