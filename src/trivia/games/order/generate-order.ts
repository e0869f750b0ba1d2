import type { Random } from '../../../domain/random.js';
import { runAtOnce, type Steps } from '../../../steps.js';
import type { FactPool } from '../../pool/fact-pool.js';
import { showsYear } from '../../templates/orders.js';
import { foldedName } from '../../wording/names.js';
import { markOf } from '../draw/days.js';
import { type Draft, type Draw, type Drawn, drawPuzzle } from '../draw/draw-puzzle.js';
import { countOrders } from './count-orders.js';
import { LENGTH, MOST_ORDERS, type Order, type OrderBasis, orderBases } from './order.js';
import { standings } from './pairs.js';

/** Works to be put in order; undefined where the facts make no such puzzle. */
export function generateOrder(pool: FactPool, draw: Draw): Drawn<Order> | undefined {
  return runAtOnce(drawOrder(pool, draw));
}

/** The same in steps, none of which takes long. */
export function* drawOrder(pool: FactPool, draw: Draw): Steps<Drawn<Order> | undefined> {
  const groups = yield* prepareGroups(pool);
  if (groups.length === 0) return undefined;
  return yield* drawPuzzle(draw, `order ${pool.version}`, (random) => sketch(pool, groups, random));
}

/** Works that may stand side by side. */
interface Group {
  readonly by: OrderBasis;
  readonly works: readonly string[];
}

function prepareGroups(pool: FactPool): Steps<readonly Group[]> {
  return pool.prepare('orders', function* () {
    const groups: Group[] = [];
    for (const by of orderBases) {
      // Films beside episodes are told apart by their names; a series overlaps its own episodes.
      for (const isOfGroup of [isWhole, isEpisode]) {
        const works: string[] = [];
        for (const work of pool.works) {
          yield;
          if (!isOfGroup(work) || !work.isReleased) continue;
          if (isOrdered(pool, by, work.id)) works.push(work.id);
        }
        if (works.length >= LENGTH) groups.push({ by, works });
      }
    }
    return groups;
  });
}

interface Placed {
  readonly id: string;
  readonly whole: string;
  readonly type: string;
}

function isWhole({ id, whole }: Placed): boolean {
  return id === whole;
}

function isEpisode({ type }: Placed): boolean {
  return type === 'Episode';
}

/** Whether a work is ordered at all; its name must not tell when it was released. */
function isOrdered(pool: FactPool, by: OrderBasis, work: string): boolean {
  const standing = standings[by];
  const isTold = by === 'RELEASE' && showsYear(pool, work);
  return (
    !isTold &&
    pool.works.some(
      ({ id }) =>
        standing(pool, work, id).kind === 'before' || standing(pool, id, work).kind === 'before',
    )
  );
}

/** Works of a group. Drafts differ in the last one. */
function sketch(pool: FactPool, groups: readonly Group[], random: Random): readonly Draft<Order>[] {
  return groups
    .slice(random.below(groups.length))
    .slice(0, 1)
    .flatMap(({ by, works: all }) => {
      const works = random.shuffled(all);
      const first = works.slice(0, LENGTH - 1);
      return works.slice(LENGTH - 1).map((last) => {
        const own = [...first, last];
        const mark = [by, ...own].reduce((sum, id) => sum + markIn(pool, id), 0);
        return { mark, finish: () => finish(pool, by, own, random) };
      });
    });
}

function markIn(pool: FactPool, id: string): number {
  return pool.once(`mark ${id}`, () => markOf(id));
}

function finish(
  pool: FactPool,
  by: OrderBasis,
  works: readonly string[],
  random: Random,
): Order | undefined {
  const home = works.filter(pool.isHome).length;
  const isNear = home >= Math.min(pool.homeWorks.length, Math.ceil(LENGTH / 2));
  const isDistinct = new Set(works.map((id) => foldedName(pool, id))).size === LENGTH;
  if (!isNear || !isDistinct) return undefined;
  const kinds = works.map((one) =>
    works.map((other) => (one === other ? 'open' : standings[by](pool, one, other).kind)),
  );
  if (kinds.flat().includes('doubtful')) return undefined;
  const isBefore = (one: number, other: number): boolean => kinds[one]?.[other] === 'before';
  return countOrders(LENGTH, isBefore) <= MOST_ORDERS
    ? { kind: 'ORDER', by, works: random.shuffled(works) }
    : undefined;
}
