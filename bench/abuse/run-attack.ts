import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from './attack.js';
import { type Answer, send } from './send.js';
import { countCodes, sendAll } from './send-all.js';
import type { Memory } from './server-process.js';
import type { Stage } from './stage.js';
import type { World } from './world.js';

/** The effect of an attack. */
export interface Damage {
  readonly attack: Attack;
  /** How many answers there were of each code. */
  readonly codes: ReadonlyMap<string, number>;
  /** Of the requests that were not refused. */
  readonly slowestAcceptedMs: number;
  readonly slowestMs: number;
  readonly livezMs: number;
  /** How often /livez was not answered at all. */
  readonly livezFailures: number;
  readonly before: Memory | undefined;
  /** Unknown if the server did not survive. */
  readonly after: Memory | undefined;
  /** The statements that the database still runs ten seconds later. */
  readonly running: readonly string[];
  readonly fate: 'serves on' | 'hung, killed' | 'died';
}

/** How long to wait, in milliseconds. */
export interface Patience {
  /** For all answers to an attack; the rest is abandoned. */
  readonly attack: number;
  /** For an answer from /livez afterwards; without one, the server is considered hung. */
  readonly recovery: number;
  /** Before memory is measured. */
  readonly settling: number;
}

/** Runs an attack to its end or until the time is up, and restarts a server or database it has ruined. */
export async function runAttack(
  stage: Stage,
  attack: Attack,
  world: World,
  patience: Patience,
): Promise<Damage> {
  const before = await stage.memory();
  await stage.livez().report();
  const answers = await sendAll(stage.origin(), attack.requests(world), {
    atOnce: attack.atOnce ?? 1,
    withinMs: patience.attack,
  });
  const isAlive = await answersAgain(stage, patience.recovery);
  const { times, failures } = await stage.livez().report();
  const running = isAlive ? await stage.running() : [];
  await sleep(patience.settling);
  const after = isAlive ? await stage.memory() : undefined;
  const hasDied = stage.end() !== undefined;
  if (!isAlive || after === undefined || running.length > 0) await stage.restart();
  return {
    attack,
    codes: countCodes(answers),
    slowestAcceptedMs: slowestOf(answers.filter(isAccepted)),
    slowestMs: slowestOf(answers),
    livezMs: Math.max(0, ...times),
    livezFailures: failures,
    before,
    after,
    running,
    fate: hasDied ? 'died' : isAlive && after !== undefined ? 'serves on' : 'hung, killed',
  };
}

async function answersAgain(stage: Stage, withinMs: number): Promise<boolean> {
  const answer = await send(
    stage.origin(),
    { kind: 'get', path: '/livez' },
    AbortSignal.timeout(withinMs),
  );
  return answer.code === '200';
}

/** Whether an operation was executed, in time or not, or still is. */
function isAccepted({ code }: Answer): boolean {
  return code === '200' || code.endsWith('QUERY_TIMEOUT') || code === 'no answer';
}

function slowestOf(answers: readonly Answer[]): number {
  return Math.max(0, ...answers.map(({ milliseconds }) => milliseconds));
}
