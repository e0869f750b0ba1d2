import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../statistics.js';
import type { Operation, Sending } from './attack.js';
import { type Probe, startProbe } from './probe.js';
import { countCodes, sendAll } from './send-all.js';
import type { Stage } from './stage.js';
import type { World } from './world.js';

/** How long a cheap operation takes, in milliseconds. */
interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  readonly failures: number;
}

export interface Beside {
  readonly alone: Waits;
  readonly beside: Waits;
  /** The longest wait for /livez meanwhile. */
  readonly livezMs: number;
  /** How many of the costly operations were answered, by code. */
  readonly costly: ReadonlyMap<string, number>;
}

const AT_ONCE = 20;
const EVERY_MS = 20;
const SECONDS = 15;
const WARM_UP_MS = 2_000;

/** Times a film by its id, alone and while twenty costly operations run. */
export async function runBeside(
  stage: Stage,
  costly: Operation,
  world: World,
  smoke: boolean,
): Promise<Beside> {
  const ms = smoke ? 1_000 : 1_000 * SECONDS;
  const query = 'query ($id: ID!) { film(id: $id) { id title } }';
  const body = JSON.stringify({ query, variables: { id: world.films[0] } });
  const cheap = await startProbe({
    url: `${stage.origin()}/graphql`,
    body,
    everyMs: EVERY_MS,
    atOnce: 200,
  });
  try {
    await sleep(smoke ? 0 : WARM_UP_MS);
    await cheap.report();
    await sleep(ms);
    const alone = await readWaits(cheap);
    await stage.livez().report();
    const answers = await sendAll(stage.origin(), endless(costly), {
      atOnce: AT_ONCE,
      withinMs: ms,
    });
    const { times } = await stage.livez().report();
    const beside = await readWaits(cheap);
    const answered = answers.filter(({ code }) => code !== 'no answer');
    return { alone, beside, livezMs: Math.max(0, ...times), costly: countCodes(answered) };
  } finally {
    await cheap.stop();
  }
}

async function readWaits(probe: Probe): Promise<Waits> {
  const { times, failures } = await probe.report();
  if (times.length === 0) {
    return { p50: Number.POSITIVE_INFINITY, p99: Number.POSITIVE_INFINITY, answered: 0, failures };
  }
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    answered: times.length,
    failures,
  };
}

function* endless(operation: Operation): Generator<Sending> {
  for (;;) yield { kind: 'operation', ...operation };
}
