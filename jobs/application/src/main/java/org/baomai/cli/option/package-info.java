/** Options that several commands share, exit codes and defaults. */
package org.baomai.cli.option;
