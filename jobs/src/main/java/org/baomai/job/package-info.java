/** A class a command: reads tables, calls the rooms, writes tables; and the command line. */
package org.baomai.job;
