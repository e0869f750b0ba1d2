import { connect } from 'node:net';

const DEFAULT_PORT = 7_687;
/** The start of every Bolt connection, with four proposals that no server accepts. */
const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, ...Array<number>(16).fill(0)]);

/**
 * Whether a server that was silent reacts to a connection in any way. A driver could find that out too,
 * but it never closes a connection whose handshake is not answered, so each attempt would leak one.
 */
export function probeSocket(uri: string, timeoutMs: number): Promise<boolean> {
  const { hostname, port } = new URL(uri);
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = connect(Number(port || DEFAULT_PORT), host, () => socket.write(HANDSHAKE));
    const end = (hasReacted: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(hasReacted);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    for (const reaction of ['data', 'end', 'error'] as const) socket.on(reaction, () => end(true));
  });
}
