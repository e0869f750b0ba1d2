import { createServer as createWebServer } from 'node:http';
import { createServer as createSecureServer } from 'node:tls';
import type { DatabaseOptions } from '../../src/store/neo4j/connection/database.js';
import { type OutageKind, readOutage } from '../../src/store/neo4j/connection/outage.js';
import {
  createHangingUp,
  errorOf,
  forClients,
  listen,
  openStub,
  run,
  watch,
} from './watch-database.js';

describe('An outage is reported with its cause', () => {
  interface Example {
    readonly kind: OutageKind;
    readonly says: string;
    readonly open: (scheme: string) => Promise<string>;
  }
  const refusing =
    (code: string): Example['open'] =>
    () =>
      openStub({ login: () => code });
  const failing =
    (code: string): Example['open'] =>
    () =>
      openStub({ run: async () => code });
  const examples: Readonly<Record<string, Example>> = {
    'a port on which nothing listens': {
      kind: 'refused',
      says: 'Neo4j cannot be reached: nothing listens at its address (ECONNREFUSED).',
      open: async (scheme) => `${scheme}://127.0.0.1:1`,
    },
    'a name that has no address': {
      kind: 'name',
      says: 'its host name has no address',
      open: async (scheme) => `${scheme}://nowhere.invalid`,
    },
    'encryption where nothing is encrypted': {
      kind: 'tls',
      says: 'encryption was asked for, and its port does not encrypt',
      open: (scheme) => listen(createWebServer(), `${scheme}+s`),
    },
    'encryption where that is hung up on': {
      kind: 'tls',
      says: 'encryption was asked for, and its port does not encrypt',
      open: (scheme) => listen(createHangingUp(), `${scheme}+s`),
    },
    'no encryption where all is encrypted': {
      kind: 'closed',
      says: 'expect encryption',
      open: (scheme) => listen(createSecureServer(), scheme),
    },
    'a port that speaks HTTP': {
      kind: 'protocol',
      says: 'does not speak Bolt',
      open: (scheme) => listen(createWebServer(), scheme),
    },
    'a port that says nothing': {
      kind: 'silent',
      says: 'silent',
      open: () => openStub({ accepts: () => false }),
    },
    'a port that closes connections': {
      kind: 'closed',
      says: 'closes connections',
      open: (scheme) => listen(createHangingUp(), scheme),
    },
    'a wrong password': {
      kind: 'password',
      says: 'refuses the user or password (Neo.ClientError.Security.Unauthorized)',
      open: refusing('Neo.ClientError.Security.Unauthorized'),
    },
    'a password that was tried too often': {
      kind: 'password',
      says: 'Neo.ClientError.Security.AuthenticationRateLimit',
      open: refusing('Neo.ClientError.Security.AuthenticationRateLimit'),
    },
    'a user who may not enter': {
      kind: 'password',
      says: 'Neo.ClientError.Security.Forbidden',
      open: failing('Neo.ClientError.Security.Forbidden'),
    },
    'a database that is not there': {
      kind: 'database',
      says: 'no such database (Neo.ClientError.Database.DatabaseNotFound)',
      open: failing('Neo.ClientError.Database.DatabaseNotFound'),
    },
    'a database that is starting': {
      kind: 'stopped',
      says: 'Neo4j is there, but its database is not',
      open: failing('Neo.TransientError.General.DatabaseUnavailable'),
    },
    'a database that could not start': {
      kind: 'stopped',
      says: 'Neo.DatabaseError.Database.UnableToStartDatabase',
      open: failing('Neo.DatabaseError.Database.UnableToStartDatabase'),
    },
    'a database whose disk was full': {
      kind: 'panic',
      says: 'its database has failed',
      open: failing('Neo.DatabaseError.Transaction.TransactionStartFailed'),
    },
    'a database whose files are damaged': {
      kind: 'panic',
      says: 'its database has failed',
      open: failing('Neo.DatabaseError.General.StorageDamageDetected'),
    },
    'a database that knows no more than that it failed': {
      kind: 'panic',
      says: 'Neo.DatabaseError.General.UnknownError',
      open: failing('Neo.DatabaseError.General.UnknownError'),
    },
    'a server in panic': {
      kind: 'panic',
      says: 'Neo.ClientError.Routing.DbmsInPanic',
      open: failing('Neo.ClientError.Routing.DbmsInPanic'),
    },
  };

  async function expectReported(
    options: DatabaseOptions,
    { kind, says }: Pick<Example, 'kind' | 'says'>,
  ): Promise<void> {
    const { database, outages, returns } = watch(options);
    const errors = await Promise.all(Array.from({ length: 10 }, () => errorOf(run(database))));
    errors.push(await errorOf(run(database)));
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', message: forClients });
      expect(error).toHaveProperty('details', { retryAfter: expect.any(Number) });
    }
    expect(outages).toMatchObject([{ kind, reason: expect.stringContaining(says) }]);
    expect(await errorOf(database.check())).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: outages[0]?.reason,
      details: { outage: kind, retryAfter: expect.any(Number) },
    });
    expect(JSON.stringify(outages)).not.toContain('continental');
    expect(returns).toEqual([]);
  }

  for (const [title, example] of Object.entries(examples)) {
    it(`${title}: ${example.kind}`, async () => {
      const uri = await example.open('bolt');
      await expectReported({ uri, password: 'continental', timeoutMs: 3_000 }, example);
    });
  }

  const distant = ['refused', 'name', 'tls', 'protocol'];
  for (const [title, example] of Object.entries(examples)) {
    if (!distant.includes(example.kind)) continue;
    it(`${title}, by a driver that routes: ${example.kind}`, async () => {
      const uri = await example.open('neo4j');
      await expectReported({ uri, password: 'continental', timeoutMs: 3_000 }, example);
    });
  }

  it('also an untrusted certificate, and an address that fails without saying why', () => {
    const lost = (message: string): Error =>
      Object.assign(new Error(`Failed to connect to server. Compatible encryption.${message}`), {
        code: 'ServiceUnavailable',
      });
    const untrusted = ' Caused by: Server certificate is not trusted. Use TLS or SSL.';
    expect(readOutage(lost(untrusted))).toMatchObject({ kind: 'tls' });
    expect(readOutage(lost(''))).toMatchObject({ kind: 'refused' });
    expect(readOutage(lost(' Caused by: what nobody knows'))).toMatchObject({
      kind: 'unreachable',
      reason: 'Neo4j cannot be reached.',
    });
  });
});
