/** Options that commands share, exit codes and defaults. */
package org.baomai.cli.option;
