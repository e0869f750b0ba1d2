import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { openBoltTap } from '../neo4j-stub/open-bolt-tap.js';
import { smallUniverse } from '../store/small-universe.js';
import { ANSWER, ask, refusalOf } from './ask-film.js';
import { closeAfterEach } from './close-after-each.js';
import type { OwnServer } from './own-server.js';

export function wrongSettings(server: OwnServer): void {
  const closing = closeAfterEach();
  const open = (more: Partial<Parameters<typeof createNeo4jStore>[0]> = {}) =>
    closing(createNeo4jStore({ ...server.settings(), ...more }));

  it('a wrong password, which is not tried again and again', async () => {
    const tap = closing(await openBoltTap(server.running().uri));
    const wrong = open({ uri: tap.uri, password: 'wrong-password' });
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    tap.clear();
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    expect(tap.sent()).toEqual([]);
    expect((await refusalOf(wrong.check()))[1]).toContain('password');
  });

  it('encryption that it does not speak', async () => {
    const wrong = open({ uri: server.running().uri.replace('bolt:', 'bolt+s:') });
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    expect((await refusalOf(wrong.check()))[1]).toContain('encryption was asked for');
  });

  it('a database that is not there', async () => {
    const wrong = open({ database: 'nowhere' });
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    expect((await refusalOf(wrong.check()))[1]).toContain('no such database');
  });

  it('a constraint that is missing, without which it serves', async () => {
    const store = open();
    await store.apply(smallUniverse);
    const driver = openDriver(server.settings());
    await driver.executeQuery('DROP CONSTRAINT film_id').finally(() => driver.close());
    const [code, message] = await refusalOf(store.check());
    expect(code).toBe('DATABASE_UNAVAILABLE');
    expect(message).toContain('film_id');
    expect((await ask(store)).text).toBe(ANSWER);
    await store.apply(smallUniverse);
    await expect(store.check()).resolves.toBeUndefined();
  }, 60_000);
}
