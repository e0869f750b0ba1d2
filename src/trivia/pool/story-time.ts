import {
  precedenceOf,
  precedes,
  readNetwork,
  standingBetween,
  whyPrecedes,
} from '../../timeline/index.js';
import type { Facts } from './facts.js';

/** The order of works and of their segments in story time. */
export interface StoryTime {
  /** Whether a work or segment is certainly set before another: starts before it, and ends before it. */
  isBefore(earlier: string, later: string): boolean;
  /**
   * Claims that prove it; undefined where it takes some that are no facts, or that name works which are
   * not in the pool.
   */
  whyBefore(earlier: string, later: string): readonly string[] | undefined;
}

type Proof = readonly string[] | undefined;

/** The ways in which what starts before another and ends before it may stand to it. */
const BEFORE: ReadonlySet<string> = new Set(['BEFORE', 'MEETS', 'OVERLAPS']);

export function createStoryTime({ networks, segments, storyClaims }: Facts): StoryTime {
  let timelines: readonly Ordered[] | undefined;
  const proofs = new Map<string, Proof>();
  const standings = new Map<string, Proof>();
  return { isBefore, whyBefore };

  function isBefore(earlier: string, later: string): boolean {
    return isOfSegment(earlier, later)
      ? becauseOfSegments(earlier, later) !== undefined
      : timelineOf(earlier, later) !== undefined;
  }

  function whyBefore(earlier: string, later: string): Proof {
    const key = `${earlier} ${later}`;
    if (!proofs.has(key)) proofs.set(key, shortest(earlier, later) ?? roundabout(earlier, later));
    return proofs.get(key);
  }

  function isOfSegment(...ids: readonly string[]): boolean {
    return ids.some((id) => segments.has(id));
  }

  /** The claims by which a segment comes before a work or another segment, or the other way round. */
  function becauseOfSegments(earlier: string, later: string): Proof {
    const key = `${earlier} ${later}`;
    if (!standings.has(key)) {
      timelines ??= networks.map(order);
      const found = timelines.map(({ timeline }) => standingBetween(timeline, earlier, later));
      const before = found.find((one) => one?.possible.every((relation) => BEFORE.has(relation)));
      standings.set(key, before?.because);
    }
    return standings.get(key);
  }

  function shortest(earlier: string, later: string): Proof {
    const ordered = timelineOf(earlier, later);
    const claims = isOfSegment(earlier, later)
      ? becauseOfSegments(earlier, later)
      : ordered && whyPrecedes(ordered, earlier, later);
    return claims !== undefined && claims.length > 0 && claims.every(isUsable) ? claims : undefined;
  }

  /** The shortest proof may rest on a guess where a longer one by a work between the two does not. */
  function roundabout(earlier: string, later: string): Proof {
    const works = timelineOf(earlier, later)?.precedence.works ?? [];
    for (const between of works) {
      if (!isBefore(earlier, between) || !isBefore(between, later)) continue;
      const [first, second] = [shortest(earlier, between), shortest(between, later)];
      if (first !== undefined && second !== undefined) return [...new Set([...first, ...second])];
    }
    return undefined;
  }

  function timelineOf(earlier: string, later: string): Ordered | undefined {
    timelines ??= networks.map(order);
    return timelines.find(({ precedence }) => precedes(precedence, earlier, later));
  }

  function isUsable(id: string): boolean {
    const claim = storyClaims.get(id);
    return claim?.isCertain === true && claim.segments.every((segment) => segments.has(segment));
  }
}

type Ordered = ReturnType<typeof order>;

function order(network: string) {
  const timeline = readNetwork(network);
  return { timeline, precedence: precedenceOf(timeline) };
}
