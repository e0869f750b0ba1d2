import { randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { badUserInput } from '../../errors.js';

/** What a token is for, and which data it was made of. */
interface Label {
  /** What it seals: a token of a quiz cannot be handed in for a game. */
  readonly of: string;
  readonly version: string;
}

/**
 * Seals what a client carries from a question to its check and may not read. Tokens are encrypted and
 * signed by one key, so that every server with the key can open them, and none has to remember any.
 */
export interface Seal {
  seal(label: Label, contents: unknown): Promise<string>;
  /** What a token holds; a ThroughlineError for one that this cannot be. */
  open(label: Label, token: string): Promise<unknown>;
}

export interface SealOptions {
  readonly secret: Uint8Array;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** The length of a secret in bytes. */
const SECRET_BYTES = 32;
/** How long a token can be opened. */
const LIFETIME_S = 3_600;
/** Contents are filled up to a multiple of this: a question takes less than one. */
const BLOCK = 1_024;
/** The longest token that is looked at. */
export const MAX_TOKEN_LENGTH = 16_000;

/** Seals by the clock; by a secret that no other server has, unless one is given. */
export function newSealing(secret: Uint8Array = randomBytes(SECRET_BYTES)): SealOptions {
  return { secret, now: Date.now };
}

export function createSeal({ secret, now }: SealOptions): Seal {
  const seconds = (): number => Math.floor(now() / 1_000);
  return {
    async seal({ of, version }, contents) {
      const packed = deflateRawSync(JSON.stringify(contents)).toString('base64');
      return new EncryptJWT(fill({ of, version, packed }))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + LIFETIME_S)
        .encrypt(secret);
    },
    async open(label, token) {
      const { of, version, packed } = await decrypt(token);
      if (of !== label.of) {
        throw badUserInput(`The token is that of a ${of}, and one of a ${label.of} is expected.`);
      }
      if (version !== label.version) {
        throw badUserInput('The data has changed since the token was made: ask anew.');
      }
      return JSON.parse(inflateRawSync(Buffer.from(String(packed), 'base64')).toString());
    },
  };

  async function decrypt(token: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      const { payload } = await jwtDecrypt(token, secret, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        currentDate: new Date(now()),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw badUserInput(`The token has expired: it is good for ${LIFETIME_S / 60} minutes.`);
      }
      if (error instanceof errors.JOSEError || error instanceof TypeError) {
        throw badUserInput('The token is none that this server has made, or it has been changed.');
      }
      throw error;
    }
  }
}

/** Contents of one length, whatever they say. */
function fill(contents: Readonly<Record<string, string>>): Record<string, string> {
  const length = Buffer.byteLength(JSON.stringify({ ...contents, filler: '' }));
  const filler = ' '.repeat(BLOCK * Math.ceil(length / BLOCK) - length);
  return { ...contents, filler };
}
