import { median } from '../statistics.js';
import type { Operation } from './attack.js';
import { send } from './send.js';
import { type Shape, shapes } from './shapes.js';
import type { Stage } from './stage.js';
import type { World } from './world.js';

/** The largest operation of a shape that is answered with 200. */
export interface Grown {
  readonly shape: string;
  readonly size: number;
  readonly operation: Operation;
  readonly milliseconds: number;
  /** The code of the smallest larger one that was tried. */
  readonly beyond: string;
}

const TRIAL_MS = 8_000;
const HALVINGS = 4;
const TIMES = 3;

/** Grows every shape as far as it is accepted; the costliest comes first. */
export async function findCostliest(
  stage: Stage,
  world: World,
  smoke: boolean,
): Promise<readonly Grown[]> {
  const grown: Grown[] = [];
  for (const shape of smoke ? shapes.filter((_, i) => i % 5 === 1) : shapes) {
    const one = await grow(stage, shape, world);
    if (one !== undefined) grown.push(one);
  }
  return grown.sort((a, b) => b.milliseconds - a.milliseconds);
}

/** Doubles the size until it is too large, then bisects. */
async function grow(stage: Stage, shape: Shape, world: World): Promise<Grown | undefined> {
  let low = 0;
  let high = shape.most + 1;
  let beyond = 'as large as it gets';
  const isAnswered = async (size: number): Promise<boolean> => {
    const { code } = await attempt(stage, shape.grow(size, world));
    if (code === '200') low = size;
    else [high, beyond] = [size, code];
    return code === '200';
  };
  for (
    let size = 1;
    size <= shape.most;
    size = size < shape.most ? Math.min(2 * size, shape.most) : size + 1
  ) {
    if (!(await isAnswered(size))) break;
  }
  for (let i = 0; i < HALVINGS && high - low > 1; i++) await isAnswered((low + high) >>> 1);
  if (low === 0) return undefined;
  const operation = shape.grow(low, world);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) times.push((await attempt(stage, operation)).milliseconds);
  return { shape: shape.name, size: low, operation, milliseconds: median(times), beyond };
}

/** Sends the operation once; a server that does not answer is restarted. */
async function attempt(stage: Stage, operation: Operation) {
  const sending = { kind: 'operation', ...operation } as const;
  const answer = await send(stage.origin(), sending, AbortSignal.timeout(TRIAL_MS));
  if (answer.code === 'no answer' || answer.code === 'cut off') await stage.restart();
  return answer;
}
