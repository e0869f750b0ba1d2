import type { FactPool } from '../../pool/fact-pool.js';
import type { Tie } from '../../pool/facts.js';
import { tieSentence } from '../../wording/sentences.js';
import type { Known } from './condition.js';

/** That a character is a member of an organization, leads it, or whatever else ties them. */
interface Affiliation {
  readonly character: string;
  readonly kind: string;
  readonly organization: string;
  /** Undefined where it is doubtful: where one is tied to an organization, one may be so in other ways. */
  readonly tie: Tie | undefined;
}

export function affiliations(pool: FactPool): readonly Affiliation[] {
  return pool.once('affiliations', () => {
    const organizations = [...pool.things.values()].filter(({ type }) => type === 'Organization');
    return organizations.flatMap(({ id }) => affiliationsOf(pool, id));
  });
}

function affiliationsOf(pool: FactPool, organization: string): readonly Affiliation[] {
  const ties = pool.tiesOf(organization);
  const told = ties.filter(
    (tie) => tie.to === organization && tie.isCertain && pool.mayTell(tie) && isCharacter(tie.from),
  );
  const disputed = pool.disputes.flatMap(({ about, with: other }) => [about, other]);
  const suspects = new Set(
    [
      ...ties.flatMap(({ from, to }) => [from, to]),
      ...disputed.filter((id) => pool.isDisputed(id, organization)),
    ].filter(isCharacter),
  );
  return [...new Set(told.map(({ kind }) => kind))].flatMap((kind) => {
    const own = told.filter((tie) => tie.kind === kind);
    const certain = own.map((tie) => ({ character: tie.from, kind, organization, tie }));
    const doubtful = [...suspects].map((character) => {
      return { character, kind, organization, tie: undefined };
    });
    return [...certain, ...doubtful];
  });

  function isCharacter(id: string): boolean {
    return pool.things.get(id)?.type === 'Character';
  }
}

export function tellTie(pool: FactPool, tie: Tie): Known {
  return { sentence: tieSentence(pool, tie), facts: [tie.id] };
}
