import type { GraphNode, Money, PropertyValue } from './graph.js';
import type { GraphReader } from './graph-reader.js';
import { type PartialDate, readPartialDate } from './partial-date.js';
import {
  type ClaimKind,
  type ClaimStatus,
  claimKinds,
  claimStatuses,
  type SourceTier,
  sourceTiers,
  wordOf,
} from './vocabulary.js';

/** What decides between competing claims. */
export interface RankedClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly kind: ClaimKind;
  /** That of its source which is nearest to what it reports. */
  readonly tier: SourceTier;
  /** EDTF; a claim without a date counts as older than any other. */
  readonly statedOn?: string | undefined;
}

/** A claim about the value of a field. */
export interface ValuedClaim extends RankedClaim {
  readonly value: PropertyValue;
}

/** What decides, read from the node of a claim. */
export function rankedClaim(
  { byId, from }: Pick<GraphReader, 'byId' | 'from'>,
  { id, properties: { status, kind, statedOn } }: GraphNode,
): RankedClaim {
  const tiers = from('STATED_BY', id).map((source) => byId(source)?.properties.tier);
  return {
    id,
    status: wordOf(claimStatuses, status),
    kind: wordOf(claimKinds, kind),
    tier: nearestTier(tiers.map((tier) => wordOf(sourceTiers, tier))),
    statedOn: statedOn === undefined ? undefined : String(statedOn),
  };
}

/** The first of the tiers in the order of the vocabulary; the last of all where there are none. */
export function nearestTier(tiers: readonly SourceTier[]): SourceTier {
  return sourceTiers.find((tier) => tiers.includes(tier)) ?? 'FAN';
}

/**
 * Orders claims from the best to the least: by status, by kind, by the tier of their sources, from the
 * newest to the oldest, and by id. It decides wherever claims compete: which value a field shows, which
 * tie stands for another, and which claim steps back from a contradiction.
 */
export function compareClaims(a: RankedClaim, b: RankedClaim): number {
  return (
    compareStanding(a, b) ||
    sourceTiers.indexOf(a.tier) - sourceTiers.indexOf(b.tier) ||
    lastDay(b.statedOn) - lastDay(a.statedOn) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The first part of that order: by what sort of statements they are, whoever makes them. */
export function compareStanding(a: Standing, b: Standing): number {
  return (
    claimStatuses.indexOf(a.status) - claimStatuses.indexOf(b.status) ||
    kindOrder[a.kind] - kindOrder[b.kind]
  );
}

export type Standing = Pick<RankedClaim, 'status' | 'kind'>;

/** What others are reported to say is less than a forecast, and more than a guess or a view. */
const kindOrder: Readonly<Record<ClaimKind, number>> = {
  FACT: 0,
  FORECAST: 1,
  ATTRIBUTION: 2,
  SPECULATION: 3,
  OPINION: 3,
};

/** Whether a claim says what someone thinks rather than knows, expects or has heard. */
export function isGuess({ kind }: Pick<Standing, 'kind'>): boolean {
  return kindOrder[kind] === kindOrder.SPECULATION;
}

/**
 * The claim that a field shows: the best one, or rather what says the same more exactly. A newer "2001"
 * does not replace the day 2001-05-04 that it agrees with, but a rumour of a day does not stand for a
 * fact. Deprecated claims are never shown.
 */
export function shownClaim<C extends ValuedClaim>(claims: readonly C[]): C | undefined {
  const candidates = claims.filter(({ status }) => status !== 'DEPRECATED').sort(compareClaims);
  const [best] = candidates;
  if (best === undefined) return undefined;
  return mostExact(candidates.filter((one) => compareStanding(one, best) === 0));
}

/** The first of some claims, or rather what says the same more exactly. */
export function mostExact<C extends Pick<ValuedClaim, 'value'>>(
  claims: readonly C[],
): C | undefined {
  let [shown] = claims;
  while (shown !== undefined) {
    const { value } = shown;
    const closer = claims.find((one) => isMoreExact(one.value, value));
    if (closer === undefined) return shown;
    shown = closer;
  }
  return undefined;
}

/** Whether one value lies within another and leaves less open. */
function isMoreExact(one: PropertyValue, other: PropertyValue): boolean {
  const [inner, outer] = [extentOf(one), extentOf(other)];
  if (inner === undefined || outer === undefined || inner.unit !== outer.unit) return false;
  if (inner.from === outer.from && inner.to === outer.to) return false;
  return inner.from >= outer.from && inner.to <= outer.to;
}

interface Extent {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** What a value leaves open, where it is a date or an amount. */
function extentOf(value: PropertyValue): Extent | undefined {
  if (typeof value === 'string') {
    const date = readPartialDate(value);
    return date && { unit: 'day', from: date.from, to: date.to };
  }
  if (typeof value !== 'object' || !isMoney(value)) return undefined;
  return { unit: value.currency, from: value.min, to: value.max };
}

function isMoney(value: object): value is Money {
  return 'currency' in value;
}

/** What a field showed from a day on, given the claims that had been stated by then. */
interface Showing {
  readonly from: number;
  readonly value: PropertyValue;
}

/** Chooses among claims which of them a field shows. */
export type Choose<C extends ValuedClaim> = (claims: readonly C[]) => C | undefined;

/**
 * What a field showed as time went by, the first first. Only claims that had certainly been stated
 * count, so one without a date never does.
 */
export function showings<C extends ValuedClaim>(
  claims: readonly C[],
  choose: Choose<C> = shownClaim,
): readonly Showing[] {
  const days = claims.map(({ statedOn }) => lastDay(statedOn)).filter((day) => day !== UNSTATED);
  const found: Showing[] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const stated = claims.filter(({ statedOn }) => {
      const last = lastDay(statedOn);
      return last !== UNSTATED && last <= day;
    });
    const shown = choose(stated);
    if (shown !== undefined) found.push({ from: day, value: shown.value });
  }
  return found;
}

/** The inverse of printing `showings` as JSON: what was shown as of a day, null when nothing was. */
export function shownAsOf(printed: unknown, day: PartialDate): PropertyValue | null {
  if (typeof printed !== 'string') return null;
  const all: readonly Showing[] = JSON.parse(printed);
  return all.findLast(({ from }) => from <= day.to)?.value ?? null;
}

const UNSTATED = Number.MIN_SAFE_INTEGER;

/** The day by which something had certainly been stated. */
export function lastDay(statedOn: string | undefined): number {
  const date = statedOn === undefined ? undefined : readPartialDate(statedOn);
  return date?.to ?? UNSTATED;
}
