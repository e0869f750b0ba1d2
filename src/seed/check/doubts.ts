import { type PartialDate, readPartialDate } from '../../domain/partial-date.js';
import { claimedFieldsOf, collections } from '../../facts/collections.js';
import { contentKey } from '../../facts/content-key.js';
import {
  type Authorities,
  authoritiesByName,
  findAuthority,
  pageOf,
} from '../../facts/schema/authorities.js';
import type { ValueClaim } from '../../facts/schema/claimed-field.js';
import { recordsOf, type WorkRecord } from '../../facts/work-records.js';
import { compareFaults, type Fault } from '../faults/fault.js';
import { type Finding, faultOf } from '../faults/finding.js';
import { type Entry, isWork } from '../read/read-entries.js';
import { findCycles } from './find-cycles.js';

/**
 * What sound entries state but can hardly be so. The facts are kept: somebody may well have said so, and
 * only people can tell which of them is wrong.
 */
export function doubtsIn(entries: readonly Entry[]): readonly Fault[] {
  const authorities = authoritiesByName(
    entries.flatMap(({ collection, value }) =>
      collection === 'authorities' && value !== undefined ? [value] : [],
    ),
  );
  const own = entries.flatMap((entry) =>
    doubtsAbout(entry, authorities).map((finding) => faultOf(entry.file, finding)),
  );
  return [...own, ...findCycles(entries)].sort(compareFaults);
}

function doubtsAbout(entry: Entry, authorities: Authorities): readonly Finding[] {
  const { collection, path, value } = entry;
  if (value === undefined || !('id' in value)) return [];
  const doubts = claimedFieldsOf(collections[collection].type).flatMap((field) =>
    doubtTwoValues(field, claimsOf(value, field)),
  );
  if (collection === 'people') doubts.push(...doubtDeath(value));
  if ('externalIds' in value) doubts.push(...doubtIds(value.externalIds ?? [], authorities));
  if (isWork(entry)) {
    doubts.push(...doubtRelease(entry), ...doubtRuntime(entry), ...doubtRecords(entry));
  }
  return doubts.map((doubt) => ({ ...doubt, path: [...path, ...doubt.path] }));
}

type Work = Extract<
  Entry,
  { readonly collection: 'films' | 'series' | 'seasons' | 'episodes' | 'games' }
>;

/** The claims under a field that are not set aside; only lists of claims have a name in the table. */
function claimsOf(
  value: object,
  field: string,
): readonly (ValueClaim & { readonly index: number })[] {
  const claims = (value as Readonly<Record<string, unknown>>)[field] as readonly ValueClaim[];
  return (claims ?? [])
    .map((claim, index) => ({ ...claim, index }))
    .filter(({ status }) => status !== 'DEPRECATED');
}

/** External ids of none of the forms that their authority gives. */
function doubtIds(
  ids: readonly { readonly authority: string; readonly value: string }[],
  authorities: Authorities,
): readonly Finding[] {
  return ids.flatMap(({ authority, value }, index): readonly Finding[] => {
    const known = findAuthority(authorities, authority);
    if (known === undefined || pageOf(known, value) !== undefined) return [];
    const forms = known.forms.map(({ pattern }) => pattern).join(' or ');
    const message = `expected an id of ${known.name}, which has the form ${forms}, found "${value}"`;
    return [{ code: 'impossible-id', path: ['externalIds', index, 'value'], message }];
  });
}

/** Death before birth, whichever of the claims is right. */
function doubtDeath(value: object): readonly Finding[] {
  const birth = Math.min(...datesIn(value, 'birthDate').map(({ from }) => from));
  const death = Math.max(...datesIn(value, 'deathDate').map(({ to }) => to));
  if (!Number.isFinite(birth) || !Number.isFinite(death) || death >= birth) return [];
  const message = 'expected a death after the birth, found an earlier one';
  return [{ code: 'death-before-birth', path: ['deathDate'], at: 'key', message }];
}

function datesIn(value: object, field: string): readonly PartialDate[] {
  return claimsOf(value, field).flatMap((claim) => readPartialDate(String(claim.value)) ?? []);
}

/** A work counts as released when nothing is said. */
function doubtRelease({ value }: Work): readonly Finding[] {
  if (value === undefined || (value.status ?? 'RELEASED') !== 'RELEASED') return [];
  const releases = recordsOf(value).filter(({ isPublic }) => isPublic);
  const dates = [...claimsOf(value, 'releaseDate'), ...releases.flatMap(activeClaims)];
  if (dates.length === 0 || dates.some(({ kind }) => kind !== 'FORECAST')) return [];
  const message =
    'expected a release date that is no forecast, since the work counts as released; else write its status, such as ANNOUNCED';
  const field = value.releaseDate === undefined ? 'releases' : 'releaseDate';
  return [{ code: 'unreleased', path: [field], at: 'key', message }];
}

/** Two days of one release, or two certificates of one country. */
function doubtRecords({ value }: Work): readonly Finding[] {
  if (value === undefined) return [];
  return recordsOf(value).flatMap((record) =>
    doubtTwoValues(record.list, activeClaims(record)).map((finding) => ({
      ...finding,
      path: finding.path.slice(0, 2),
    })),
  );
}

function activeClaims({ claims }: WorkRecord): WorkRecord['claims'] {
  return claims.filter(({ status }) => status !== 'DEPRECATED');
}

const MINUTES_OF_A_DAY = 1440;

/** Games and series may well last longer. */
function doubtRuntime({ collection, value }: Work): readonly Finding[] {
  if (value === undefined || !['films', 'episodes'].includes(collection)) return [];
  return claimsOf(value, 'runtimeMinutes').flatMap(({ value: minutes, index }) => {
    if (Number(minutes) <= MINUTES_OF_A_DAY) return [];
    const message = `expected at most a day, which is ${MINUTES_OF_A_DAY} minutes, found ${minutes}`;
    return [{ code: 'long-runtime', path: ['runtimeMinutes', index, 'value'], message }];
  });
}

/** One source that says two things at once, of which nobody says which to prefer. */
function doubtTwoValues(
  field: string,
  claims: readonly (ValueClaim & { readonly index: number })[],
): Finding[] {
  if (claims.some(({ status }) => status === 'PREFERRED')) return [];
  const seen: (ValueClaim & { readonly index: number })[] = [];
  return claims.flatMap((claim): readonly Finding[] => {
    const other = seen.find((one) => one.kind === claim.kind && !areCompatible(one, claim));
    const source = other?.sources.find((one) => claim.sources.includes(one));
    seen.push(claim);
    if (source === undefined) return [];
    const message = `expected one ${field} of "${source}", found a second; one may be PREFERRED or DEPRECATED`;
    return [{ code: 'two-values', path: [field, claim.index, 'value'], message }];
  });
}

/** Equal values, and dates of which one is more precise. */
function areCompatible(a: ValueClaim, b: ValueClaim): boolean {
  if (contentKey(a.value) === contentKey(b.value)) return true;
  const [one, other] = [a, b].map(({ value }) =>
    typeof value === 'string' ? readPartialDate(value) : undefined,
  );
  return one !== undefined && other !== undefined && one.from <= other.to && other.from <= one.to;
}
