import { connect } from 'node:net';

const DEFAULT_PORT = 7_687;
/** What every Bolt connection begins with, and four times that no version would do. */
const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, ...Array<number>(16).fill(0)]);

/**
 * Whether a server that was silent reacts to a connection, in whatever way. A driver would do to find
 * out, but never closes a connection on which its first words are not answered: one more each time.
 */
export function knock(uri: string, timeoutMs: number): Promise<boolean> {
  const { hostname, port } = new URL(uri);
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = connect(Number(port || DEFAULT_PORT), host, () => socket.write(HANDSHAKE));
    const end = (isHeard: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isHeard);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    for (const reaction of ['data', 'end', 'error'] as const) socket.on(reaction, () => end(true));
  });
}
