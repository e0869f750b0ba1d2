import { groupBy } from '../../domain/group-by.js';
import type { Texts } from '../texts/texts.js';
import type { CenterFragment, GraphQuery, PointFragment } from './operations.js';

type Center = Extract<CenterFragment, { readonly id: string }>;

/** Whether an id leads to a thing that can have neighbours. */
export function isEntity(node: GraphQuery['center']): node is Center {
  return node !== null && 'relations' in node;
}

/** What a thing is tied to in one way, under the words for it. */
interface Neighbours {
  readonly label: string;
  readonly points: readonly PointFragment[];
}

interface Tie {
  readonly label: string;
  readonly point: PointFragment;
}

/** All that a thing is tied to, each once under the same words. */
export function neighboursOf(center: Center, texts: Texts['graph']): readonly Neighbours[] {
  const ties = [
    ...partsOf(center, texts),
    ...creditsOf(center),
    ...center.relations.nodes.map(({ kind, from, to }) =>
      from.id === center.id
        ? { label: kind.label, point: to }
        : { label: kind.inverseLabel, point: from },
    ),
    ...wholesOf(center, texts),
    ...center.franchises.nodes.map((point) => ({ label: texts.franchises, point })),
  ].filter(({ point }) => point.id !== center.id);
  return [...groupBy(ties, ({ label }) => label)].map(([label, group]) => ({
    label,
    points: [...new Map(group.map(({ point }) => [point.id, point])).values()],
  }));
}

/** The two other ends of each portrayal. */
function partsOf(center: Center, texts: Texts['graph']): readonly Tie[] {
  if (!('portrayals' in center)) return [];
  return center.portrayals.nodes.flatMap(({ character, performer, work }) => [
    ...(character === null ? [] : [{ label: texts.characters, point: character }]),
    ...(performer === null ? [] : [{ label: texts.performers, point: performer }]),
    { label: texts.works, point: work },
  ]);
}

function creditsOf(center: Center): readonly Tie[] {
  if (!('credits' in center)) return [];
  return center.credits.nodes.map((credit) => ({
    label: credit.job,
    point: 'person' in credit ? credit.person : credit.work,
  }));
}

function wholesOf(center: Center, texts: Texts['graph']): readonly Tie[] {
  if ('works' in center) return center.works.nodes.map((point) => ({ label: texts.works, point }));
  if ('seasons' in center)
    return center.seasons.nodes.map((point) => ({ label: texts.seasons, point }));
  return 'series' in center ? [{ label: texts.series, point: center.series }] : [];
}
