/** Sends letters by mail: asked for in the transaction that needs it, sent by a job, tried again while the server is away. */
@NullMarked
package app.yeobaek.mail;

import org.jspecify.annotations.NullMarked;
