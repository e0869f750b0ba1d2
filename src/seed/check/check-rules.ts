import { typeOfId } from '../../domain/ids.js';
import { relationshipType } from '../../domain/relationship-type.js';
import { claimedFieldsOf, collections } from '../../facts/collections.js';
import { statementKey } from '../../facts/content-key.js';
import { relationId } from '../../facts/schema/made-ids.js';
import { MAX_RECORDS } from '../../facts/schema/works.js';
import { recordsOf } from '../../facts/work-records.js';
import type { Fault } from '../faults/fault.js';
import { type Finding, faultOf } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import { type Entry, isWork, type SoundWork } from '../read/read-entries.js';
import { isMapping } from '../read/salvage.js';
import { checkStory } from './check-story.js';
import type { KnownIds } from './known-ids.js';

/** Checks what must hold of sound values, within an entry and between entries. */
export function checkRules(entries: readonly Entry[], known: KnownIds): readonly Fault[] {
  const symmetric = new Set(entries.flatMap(symmetricKind));
  const relations = new Set<string>();
  const freeClaims = new ClaimRules();
  const kinds = new Map<string, string>();

  return entries.flatMap((entry) =>
    findingsIn(entry).map((finding) => faultOf(entry.file, finding)),
  );

  function findingsIn(entry: Entry): readonly Finding[] {
    const { path } = entry;
    switch (entry.collection) {
      case 'sources':
      case 'authorities':
        return [];
      case 'relationKinds':
        return checkKind(entry.sound.id, path);
      case 'relations':
        return checkRelation(entry.sound, path);
      case 'claims':
        return checkFreeClaim(entry.sound, path);
      default:
        return [
          ...checkVouched(entry.sound, path),
          ...checkAliases(entry.sound.aliases, path),
          ...claimedFieldsOf(collections[entry.collection].type).flatMap((field) =>
            checkClaims(entry.sound, field, path),
          ),
          ...(isWork(entry)
            ? [...checkRecords(entry.sound, path), ...checkStory(entry.sound, path, known)]
            : []),
        ];
    }
  }

  /** The graph is also read by hand, where each kind is a type of relationship. */
  function checkKind(kind: string | undefined, path: Path): readonly Finding[] {
    if (kind === undefined) return [];
    const type = relationshipType(kind);
    const first = kinds.get(type) ?? kind;
    kinds.set(type, first);
    if (first === kind) return [];
    const message = `expected an id of another relationship type than "${first}", found a second ${type}`;
    return [{ code: 'shared-type', path: [...path, 'id'], message }];
  }

  function checkRelation({ from, kind, to }: SoundRelation, path: Path): readonly Finding[] {
    if (from === undefined || kind === undefined || to === undefined) return [];
    if (from === to) {
      const message = `expected two entities, found "${from}" twice`;
      return [{ code: 'self-reference', path: [...path, 'to'], message }];
    }
    relations.add(relationId({ from, kind, to }));
    const inverse = relationId({ from: to, kind, to: from });
    if (!symmetric.has(kind) || !relations.has(inverse)) return [];
    const message = `"${kind}" is symmetric, and "${inverse}" says the same already`;
    return [{ code: 'duplicate-entry', path, message }];
  }

  function checkFreeClaim(claim: SoundClaim, path: Path): readonly Finding[] {
    const { subject, property } = claim;
    if (subject === undefined || property === undefined) return [];
    const type = typeOfId(subject);
    if (type !== undefined && claimedFieldsOf(type).includes(property)) {
      const message = `expected the claim under ${property} of "${subject}", where others compete with it`;
      return [{ code: 'claimed-elsewhere', path: [...path, 'property'], message }];
    }
    return freeClaims.check(`${subject} ${property}`, claim, path);
  }
}

type SoundRelation = Extract<Entry, { collection: 'relations' }>['sound'];
type SoundClaim = Extract<Entry, { collection: 'claims' }>['sound'];
type SoundEntity = Extract<Entry, { collection: 'organizations' }>['sound'];
type SoundStatement = {
  readonly status?: string | undefined;
  readonly sources?: readonly (string | undefined)[] | undefined;
};

/** Among the claims about one property none is repeated, and at most one is preferred. */
class ClaimRules {
  private readonly statements = new Set<string>();
  private readonly preferred = new Set<string>();

  check(property: string, claim: SoundStatement, path: Path): readonly Finding[] {
    const findings: Finding[] = [];
    const sources = (claim.sources ?? []).flatMap((source) => source ?? []);
    const key = `${property} ${statementKey({ ...claim, sources })}`;
    if (this.statements.has(key)) {
      findings.push({ code: 'duplicate-entry', path, message: 'this claim is made already' });
    }
    this.statements.add(key);
    if (claim.status === 'PREFERRED') {
      if (this.preferred.has(property)) {
        const message = 'expected at most one PREFERRED value, found a second';
        findings.push({ code: 'two-preferred', path: [...path, 'status'], message });
      }
      this.preferred.add(property);
    }
    return findings;
  }
}

function symmetricKind(entry: Entry): readonly string[] {
  if (entry.collection !== 'relationKinds') return [];
  const { id, symmetric } = entry.sound;
  return id !== undefined && symmetric === true ? [id] : [];
}

/** Plain fields rest on the sources of the entity. */
function checkVouched(sound: SoundEntity, path: Path): readonly Finding[] {
  if (sound.sources !== undefined) return [];
  const isPlainlyNamed = sound.aliases?.some((alias) => typeof alias === 'string') === true;
  const stated = ['description', 'status', 'appearsIn'].filter((name) => name in sound);
  const [first] = isPlainlyNamed ? ['aliases', ...stated] : stated;
  if (first === undefined) return [];
  const message = `expected sources of the entity for its ${first}, found none`;
  return [{ code: 'no-source', path: [...path, first], at: 'key', message }];
}

function checkAliases(aliases: SoundEntity['aliases'], path: Path): readonly Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, alias] of (aliases ?? []).entries()) {
    if (alias === undefined) continue;
    const key = typeof alias === 'string' ? alias : statementKey(alias);
    if (seen.has(key)) {
      const message = 'this alias is listed already';
      findings.push({ code: 'duplicate-entry', path: [...path, 'aliases', index], message });
    }
    seen.add(key);
  }
  return findings;
}

/** The claims about releases and certifications: each of these is a value like that of a field. */
function checkRecords(work: SoundWork, path: Path): readonly Finding[] {
  const { id, releases, certifications } = work;
  const long = Object.entries({ releases, certifications }).flatMap(([list, entries = []]) => {
    if (entries.length <= MAX_RECORDS) return [];
    const message = `expected at most ${MAX_RECORDS} ${list} of a work, found ${entries.length}`;
    return [{ code: 'invalid-value', path: [...path, list], at: 'key', message } as const];
  });
  if (id === undefined) return long;
  const rules = new ClaimRules();
  const wrong = recordsOf({ id, releases, certifications }).flatMap((record) =>
    record.claims.flatMap(({ index, ...claim }) =>
      rules.check(record.id, claim, [...path, record.list, index]),
    ),
  );
  return [...long, ...wrong];
}

/** The claims under a field; those that are not sound are holes in the list. */
function checkClaims(
  sound: Readonly<Record<string, unknown>>,
  field: string,
  path: Path,
): readonly Finding[] {
  const claims = sound[field];
  if (!Array.isArray(claims)) return [];
  const rules = new ClaimRules();
  return claims.flatMap((claim: unknown, index) =>
    isMapping(claim) ? rules.check(field, claim, [...path, field, index]) : [],
  );
}
