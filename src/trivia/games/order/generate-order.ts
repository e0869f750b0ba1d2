import type { Random } from '../../../domain/random.js';
import { runAtOnce, type Steps } from '../../../steps.js';
import type { FactPool } from '../../pool/fact-pool.js';
import { showsYear } from '../../templates/orders.js';
import { markOf } from '../draw/days.js';
import { type Draft, type Draw, type Drawn, drawPuzzle } from '../draw/draw-puzzle.js';
import { countOrders } from './count-orders.js';
import { LENGTH, MOST_ORDERS, type Order, type OrderBasis, orderBases } from './order.js';
import { standings } from './pairs.js';
import { foldedItem, scenesOf, workOf } from './scenes.js';

/** Works and scenes to be put in order; undefined where the facts make no such puzzle. */
export function generateOrder(pool: FactPool, draw: Draw): Drawn<Order> | undefined {
  return runAtOnce(drawOrder(pool, draw));
}

/** The same in steps, none of which takes long. */
export function* drawOrder(pool: FactPool, draw: Draw): Steps<Drawn<Order> | undefined> {
  const groups = yield* prepareGroups(pool);
  if (groups.length === 0) return undefined;
  return yield* drawPuzzle(draw, `order ${pool.version}`, (random) => sketch(pool, groups, random));
}

/** What may stand side by side. */
interface Group {
  readonly by: OrderBasis;
  readonly items: readonly string[];
}

function prepareGroups(pool: FactPool): Steps<readonly Group[]> {
  return pool.prepare('orders', function* () {
    const groups: Group[] = [];
    for (const by of orderBases) {
      // Films beside episodes are told apart by their names; a series overlaps its own episodes.
      for (const isOfGroup of [isWhole, isEpisode]) {
        const items: string[] = [];
        for (const item of candidates(pool, by, isOfGroup)) {
          yield;
          if (isOrdered(pool, by, item)) items.push(item);
        }
        if (items.length >= LENGTH) groups.push({ by, items });
      }
    }
    return groups;
  });
}

/** Released works, and for the order of the story scenes of works beside them. */
function candidates(
  pool: FactPool,
  by: OrderBasis,
  isOfGroup: (work: Placed) => boolean,
): readonly string[] {
  const works = pool.works.filter((work) => work.isReleased && isOfGroup(work));
  const scenes =
    by === 'STORY' ? scenesOf(pool).filter(({ work }) => isOfGroup(pool.work(work))) : [];
  return [...works, ...scenes].map(({ id }) => id);
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

/** Whether an item is ordered at all; the name of a work must not tell when it was released. */
function isOrdered(pool: FactPool, by: OrderBasis, item: string): boolean {
  const standing = standings[by];
  const isTold = by === 'RELEASE' && showsYear(pool, item);
  return (
    !isTold &&
    pool.works.some(
      ({ id }) =>
        standing(pool, item, id).kind === 'before' || standing(pool, id, item).kind === 'before',
    )
  );
}

/** Items of a group. Drafts differ in the last one. */
function sketch(pool: FactPool, groups: readonly Group[], random: Random): readonly Draft<Order>[] {
  return groups
    .slice(random.below(groups.length))
    .slice(0, 1)
    .flatMap(({ by, items: all }) => {
      const items = random.shuffled(all);
      const first = items.slice(0, LENGTH - 1);
      return items.slice(LENGTH - 1).map((last) => {
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
  items: readonly string[],
  random: Random,
): Order | undefined {
  const works = items.map((item) => workOf(pool, item));
  const home = works.filter(pool.isHome).length;
  const isNear = home >= Math.min(pool.homeWorks.length, Math.ceil(LENGTH / 2));
  const isDistinct = new Set(items.map((item) => foldedItem(pool, item))).size === LENGTH;
  // That a prologue comes before its film goes without saying.
  const isApart = items.every((item, at) => works[at] === item || !items.includes(works[at] ?? ''));
  if (!isNear || !isDistinct || !isApart) return undefined;
  const kinds = items.map((one) =>
    items.map((other) => (one === other ? 'open' : standings[by](pool, one, other).kind)),
  );
  if (kinds.flat().includes('doubtful')) return undefined;
  const isBefore = (one: number, other: number): boolean => kinds[one]?.[other] === 'before';
  return countOrders(LENGTH, isBefore) <= MOST_ORDERS
    ? { kind: 'ORDER', by, items: random.shuffled(items) }
    : undefined;
}
