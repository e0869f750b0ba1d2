import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from './attack.js';
import { type Answer, send } from './send.js';
import type { Memory } from './server-process.js';
import type { Stage } from './stage.js';
import type { World } from './world.js';

/** What an attack has done. */
export interface Damage {
  readonly attack: Attack;
  /** How many answers of each kind. */
  readonly codes: ReadonlyMap<string, number>;
  /** Of what was not refused. */
  readonly slowestAcceptedMs: number;
  readonly slowestMs: number;
  readonly livezMs: number;
  readonly before: Memory | undefined;
  /** Unknown where the server did not live to tell. */
  readonly after: Memory | undefined;
  /** What the database still runs ten seconds later. */
  readonly running: readonly string[];
  readonly fate: 'serves on' | 'hung, killed' | 'died';
}

/** How long is waited for what, in milliseconds. */
export interface Patience {
  /** All of an attack; what is not answered by then is given up. */
  readonly attack: number;
  /** A server that does not answer /livez for so long afterwards will not. */
  readonly recovery: number;
  /** Until what an answer leaves behind is put away. */
  readonly settling: number;
}

/** Runs an attack to its end or to its bound; what it has ruined is started anew. */
export async function runAttack(
  stage: Stage,
  attack: Attack,
  world: World,
  patience: Patience,
): Promise<Damage> {
  const before = await stage.memory();
  await stage.livez().report();
  const answers = await sendAll(stage.origin(), attack, world, patience.attack);
  const isAlive = await answersAgain(stage, patience.recovery);
  const { times } = await stage.livez().report();
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
    before,
    after,
    running,
    fate: hasDied ? 'died' : isAlive && after !== undefined ? 'serves on' : 'hung, killed',
  };
}

async function sendAll(
  origin: string,
  attack: Attack,
  world: World,
  withinMs: number,
): Promise<readonly Answer[]> {
  const signal = AbortSignal.timeout(withinMs);
  // Everything under way listens to it.
  setMaxListeners(0, signal);
  const requests = attack.requests(world)[Symbol.iterator]();
  const answers: Answer[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = requests.next(); !next.done; next = requests.next()) {
      if (signal.aborted) return;
      answers.push(await send(origin, next.value, signal));
    }
  };
  await Promise.all(Array.from({ length: attack.atOnce ?? 1 }, sendNext));
  return answers;
}

async function answersAgain(stage: Stage, withinMs: number): Promise<boolean> {
  const answer = await send(
    stage.origin(),
    { kind: 'get', path: '/livez' },
    AbortSignal.timeout(withinMs),
  );
  return answer.code === '200';
}

/** Whether an operation was taken on, in time or not, or is being worked on still. */
function isAccepted({ code }: Answer): boolean {
  return code === '200' || code.endsWith('QUERY_TIMEOUT') || code === 'no answer';
}

function slowestOf(answers: readonly Answer[]): number {
  return Math.max(0, ...answers.map(({ milliseconds }) => milliseconds));
}

function countCodes(answers: readonly Answer[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of answers) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
