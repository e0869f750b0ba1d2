import { groupBy } from '../../domain/group-by.js';
import { flatMapInSteps, runAtOnce, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Part } from '../pool/facts.js';
import { certainPart } from '../right/roles.js';

/** Places in a cast up to which a role is one that people remember. */
const REMEMBERED = 12;
const LEADING = 6;

/** The parts of works that are certain and that somebody would ask about. */
function askableParts(pool: FactPool): readonly AskablePart[] {
  return runAtOnce(prepareAskableParts(pool));
}

/** The same in steps. */
export function prepareAskableParts(pool: FactPool): Steps<readonly AskablePart[]> {
  return pool.prepare('askable', () =>
    flatMapInSteps(pool.parts, (part) => (isAskable(pool, part) ? [part] : [])),
  );
}

function isAskable(pool: FactPool, part: Part): part is AskablePart {
  const { character, work } = part;
  return (
    character !== undefined &&
    certainPart(pool, character, work) === part &&
    isRemembered(pool, part, character)
  );
}

/** Those of a work. */
export function askableIn(pool: FactPool, work: string): readonly AskablePart[] {
  const byWork = pool.once('askable in', () => groupBy(askableParts(pool), (part) => part.work));
  return byWork.get(work) ?? [];
}

/** Those of a person. */
export function askableBy(pool: FactPool, person: string): readonly AskablePart[] {
  const by = pool.once('askable by', () => groupBy(askableParts(pool), (part) => part.person));
  return by.get(person) ?? [];
}

type AskablePart = Part & { readonly character: string };

/** The characters that are named by name and remembered. */
export function rememberedCharacters(pool: FactPool): ReadonlySet<string> {
  return pool.once('remembered', () => {
    const remembered = pool.parts.flatMap((part) => {
      const { character } = part;
      return character !== undefined && isRemembered(pool, part, character) ? [character] : [];
    });
    return new Set(remembered);
  });
}

function isRemembered(pool: FactPool, { billing }: Part, character: string): boolean {
  const { name } = pool.thing(character);
  if (isDescription(name)) return false;
  const isKnown = pool.tiesOf(character).length > 0 || pool.partsAs(character).length > 1;
  return isKnown || billing <= (/\s/.test(name) ? REMEMBERED : LEADING);
}

/** What casts call those who have no name: "Korean Proprietor", but "The Operator" is one. */
const OCCUPATION =
  /(?:^|\s)(?:agent|assassin|assistant|bartender|bodyguard|bouncer|boy|clerk|cop|dancer|driver|girl|guard|guest|lady|member|mom|mother|nurse|officer|operator|passenger|patron|pilot|policeman|priest|proprietor|receptionist|reporter|soldier|student|technician|thug|waiter|waitress|woman)$/i;

/** "Twin #1", "henchman of the Adjudicator", "Marta's Mom" and "George / Kuato" say who somebody is, and are no name. */
function isDescription(name: string): boolean {
  const isTitle = /^The /.test(name);
  return /[\d/]|^\p{Ll}|['’]s /u.test(name) || (!isTitle && OCCUPATION.test(name));
}
