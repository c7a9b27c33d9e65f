package org.baomai.source;

import java.io.IOException;

/** The rest of a container is not taken in. */
final class ContainerFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  ContainerFault(RefusalReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }
}
