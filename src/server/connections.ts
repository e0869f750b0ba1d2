import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Bounds how many connections are open at a time. A new one takes the place of the one that has waited
 * longest for its client: for a request, for the rest of one, or for its answer to be read. So whoever
 * opens connections and leaves them waiting shuts nobody out, probes included. Only if the server is at
 * work for all of them, the new one is closed.
 */
export function boundConnections(app: FastifyInstance, most: number): void {
  const open = new Set<Socket>();
  /** Those that wait for their clients, the longest first. */
  const waiting = new Set<Socket>();

  const leave = (socket: Socket): void => {
    open.delete(socket);
    waiting.delete(socket);
  };

  app.server.on('connection', (socket) => {
    if (open.size >= most) {
      const [longest = socket] = waiting;
      leave(longest);
      longest.destroy();
      if (longest === socket) return;
    }
    open.add(socket);
    waiting.add(socket);
    socket.once('close', () => leave(socket));
  });
  app.addHook('preHandler', (request, _reply, done) => {
    waiting.delete(request.raw.socket);
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    const { socket } = request.raw;
    waiting.delete(socket);
    if (open.has(socket)) waiting.add(socket);
    done(null, payload);
  });
}
