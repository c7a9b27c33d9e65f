package org.baomai.source.container;

import java.io.IOException;

/** Reads the members of a container one after the other. */
interface Members extends AutoCloseable {
  /**
   * Reads the next member.
   *
   * @return the next member; null after the last
   * @throws ContainerException if the rest of the container is refused
   * @throws IOException if the container cannot be read
   */
  Member next() throws IOException;

  @Override
  void close() throws IOException;
}
