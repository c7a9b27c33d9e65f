package org.baomai.source.container;

import java.io.IOException;
import org.baomai.source.RefusalReason;

/** The rest of a container is not taken in. */
final class ContainerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  ContainerException(RefusalReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }
}
