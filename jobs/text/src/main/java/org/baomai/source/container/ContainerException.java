package org.baomai.source.container;

import java.io.IOException;
import org.baomai.source.RefusalReason;

/** Thrown when the rest of a container cannot be read; has the reason for the quarantine. */
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
