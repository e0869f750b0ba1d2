import { countriesInWords } from '../domain/codes.js';
import { isPublic } from '../domain/first-release.js';
import { groupBy } from '../domain/group-by.js';
import type { ValueClaim } from './schema/claimed-field.js';
import { certificationId, releaseId } from './schema/made-ids.js';
import { constantInWords } from './schema/words.js';
import type { CertificationEntry, ReleaseEntry } from './schema/works.js';

/** The lists of a work whose entries are claims about records of it. */
export type RecordList = 'releases' | 'certifications';

/** A record of a work, and the entries of files that compete about its one claimed value. */
export interface WorkRecord {
  readonly id: string;
  readonly list: RecordList;
  /** What sets it apart from the others of its list. */
  readonly traits: Readonly<Record<string, string | undefined>>;
  /** Whether it brought the work to the public, so that it may be its first release. */
  readonly isPublic: boolean;
  /** The record in words: "theatrical, United States". */
  readonly inWords: string;
  /** Each with its place in the list. */
  readonly claims: readonly (ValueClaim & { readonly index: number })[];
}

interface RecordClaim extends Omit<WorkRecord, 'claims'> {
  readonly claim: WorkRecord['claims'][number];
}

/** Of a faulty work the sound entries; the others are holes in its lists. */
interface RecordedWork {
  readonly id: string;
  readonly releases?: readonly (ReleaseEntry | undefined)[] | undefined;
  readonly certifications?: readonly (CertificationEntry | undefined)[] | undefined;
}

export function recordsOf(work: RecordedWork): readonly WorkRecord[] {
  const { releases = [], certifications = [] } = work;
  const claims = [
    ...releases.flatMap((entry, index) => entry && releaseClaim(work.id, entry, index)),
    ...certifications.flatMap((entry, index) => entry && certificationClaim(work.id, entry, index)),
  ];
  const groups = groupBy(
    claims.flatMap((claim) => claim ?? []),
    ({ id }) => id,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { claim, ...record } = first;
    return { ...record, claims: [claim, ...others.map((other) => other.claim)] };
  });
}

function releaseClaim(work: string, entry: ReleaseEntry, index: number): RecordClaim {
  const { date, country, kind, note, claimKind, claimNote, ...statement } = entry;
  const where = country === undefined ? [] : [countriesInWords([country])];
  return {
    id: releaseId({ work, kind, country, note }),
    list: 'releases',
    traits: { kind, country, note },
    isPublic: isPublic(kind),
    inWords: [constantInWords(kind), ...where, ...(note === undefined ? [] : [note])].join(', '),
    claim: { ...statement, value: date, kind: claimKind, note: claimNote, index },
  };
}

function certificationClaim(work: string, entry: CertificationEntry, index: number): RecordClaim {
  const { country, certificate, ...provenance } = entry;
  return {
    id: certificationId({ work, country }),
    list: 'certifications',
    traits: { country },
    isPublic: false,
    inWords: countriesInWords([country]),
    claim: { ...provenance, value: certificate, index },
  };
}
