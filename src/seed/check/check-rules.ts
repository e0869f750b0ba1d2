import { typeOfId } from '../../domain/ids.js';
import { claimedFieldsOf } from '../../facts/claimed-fields.js';
import { statementKey } from '../../facts/content-key.js';
import { relationId } from '../../facts/schema/made-ids.js';
import type { Fault } from '../faults/fault.js';
import { type Finding, faultOf } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import type { Entry } from '../read/read-entries.js';
import { isMapping } from '../read/salvage.js';
import { checkStory } from './check-story.js';
import type { KnownIds } from './known-ids.js';

/** What must hold of sound values, in one entry and between entries. */
export function checkRules(entries: readonly Entry[], known: KnownIds): readonly Fault[] {
  const symmetric = new Set(entries.flatMap(symmetricKind));
  const relations = new Set<string>();
  const freeClaims = new ClaimRules();

  return entries.flatMap((entry) =>
    findingsIn(entry).map((finding) => faultOf(entry.file, finding)),
  );

  function findingsIn(entry: Entry): readonly Finding[] {
    const { path } = entry;
    switch (entry.collection) {
      case 'relationKinds':
      case 'sources':
        return [];
      case 'relations':
        return checkRelation(entry.sound, path);
      case 'claims':
        return checkFreeClaim(entry.sound, path);
      default:
        return [
          ...checkEntity(entry.sound, path),
          ...('story' in entry.sound ? checkStory(entry.sound, path, known) : []),
        ];
    }
  }

  function checkRelation({ from, kind, to }: SoundRelation, path: Path): readonly Finding[] {
    if (from === undefined || kind === undefined || to === undefined) return [];
    if (from === to) {
      const message = `expected two entities, found "${from}" twice`;
      return [{ code: 'self-reference', path: [...path, 'to'], message }];
    }
    relations.add(relationId({ from, kind, to }));
    const mirrored = relationId({ from: to, kind, to: from });
    if (!symmetric.has(kind) || !relations.has(mirrored)) return [];
    const message = `"${kind}" is symmetric, and "${mirrored}" says the same already`;
    return [{ code: 'duplicate-entry', path, message }];
  }

  function checkFreeClaim(claim: SoundClaim, path: Path): readonly Finding[] {
    const { subject, property } = claim;
    if (subject === undefined || property === undefined) return [];
    const type = typeOfId(subject);
    const isClaimedField =
      type !== undefined && claimedFieldsOf(type).some((name) => name === property);
    if (isClaimedField) {
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

/** Among claims about one property: none twice, and at most one preferred. */
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

function checkEntity(sound: SoundEntity, path: Path): readonly Finding[] {
  return [
    ...checkVouched(sound, path),
    ...checkAliases(sound.aliases, path),
    ...Object.entries(sound).flatMap(([name, value]) => checkClaims(name, value, [...path, name])),
  ];
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

/** `value` is a list of claims when its elements hold values and sources. */
function checkClaims(name: string, value: unknown, path: Path): readonly Finding[] {
  if (name === 'aliases' || !Array.isArray(value)) return [];
  const rules = new ClaimRules();
  return value.flatMap((claim: unknown, index) =>
    isMapping(claim) && 'value' in claim && 'sources' in claim
      ? rules.check(name, claim, [...path, index])
      : [],
  );
}
