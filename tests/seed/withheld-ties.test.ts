import fc from 'fast-check';
import { claimKinds, claimStatuses } from '../../src/domain/vocabulary.js';
import { toImportPlan } from '../../src/facts/index.js';
import { universeOf } from './seed-folder.js';

const claim = fc.record({
  status: fc.constantFrom('NORMAL', ...claimStatuses),
  claimKind: fc.constantFrom(...claimKinds),
  performer: fc.constantFrom('a', 'b', 'c'),
  character: fc.constantFrom(undefined, 'x', 'y'),
  kind: fc.constantFrom('LIVE_ACTION', 'VOICE'),
});
const castOf = fc.uniqueArray(claim, {
  maxLength: 6,
  selector: ({ performer, character, kind }) => `${performer} ${character} ${kind}`,
});
type Part = typeof claim extends fc.Arbitrary<infer Value> ? Value : never;

const isGuess = ({ claimKind }: Part): boolean =>
  claimKind === 'SPECULATION' || claimKind === 'OPINION';
const rank = ({ status, claimKind }: Part): number =>
  10 * claimStatuses.indexOf(status) +
  (isGuess({ claimKind } as Part) ? 9 : ['FACT', 'FORECAST', 'ATTRIBUTION'].indexOf(claimKind));

/** Whether one says who plays a part that the other says something else of, or what its performer plays. */
function answers(one: Part, other: Part): boolean {
  if (one.character === undefined || one.kind !== other.kind) return false;
  return one.performer === other.performer || one.character === other.character;
}

/** To be in the cast does not say in which role. */
const inSomeRole: Part = {
  status: 'NORMAL',
  claimKind: 'FACT',
  performer: 'a',
  character: undefined,
  kind: 'LIVE_ACTION',
};
const inOneRole: Part = { ...inSomeRole, claimKind: 'SPECULATION', character: 'x' };

test('a part is in the cast unless it is deprecated, or a guess where something better is known', async () => {
  await fc.assert(
    fc.asyncProperty(castOf, async (cast) => {
      const plan = toImportPlan(await universeOf({ 'all.yaml': filesOf(cast) }));
      const shown = plan.edges.filter(({ type }) => type === 'PERFORMS').map(({ to }) => to);
      const expected = cast.filter(
        (part) =>
          part.status !== 'DEPRECATED' &&
          !(
            isGuess(part) && cast.some((other) => answers(other, part) && rank(other) < rank(part))
          ),
      );
      expect(shown.sort()).toEqual(expected.map(idOf).sort());
      const claims = plan.nodes.filter(({ properties }) => properties.property === 'portrayals');
      expect(claims).toHaveLength(cast.length);
      expect(claims.filter(({ properties }) => properties.isShown)).toHaveLength(expected.length);
    }),
    { numRuns: 60, examples: [[[inSomeRole, inOneRole]]] },
  );
});

function idOf({ performer, character, kind }: Part): string {
  const parts = [performer, character, kind === 'VOICE' ? 'voice' : undefined];
  return `portrayal/film-f-${parts.filter((part) => part !== undefined).join('-')}`;
}

function filesOf(cast: readonly Part[]): string {
  const entries = cast.map(({ character, ...part }) => {
    const fields = { ...part, ...(character !== undefined && { character }), sources: ['s'] };
    return `      - ${JSON.stringify(fields)}\n`;
  });
  return `sources: [{ id: source/s, title: S, tier: PRESS }]
people: [{ id: person/a, name: A }, { id: person/b, name: B }, { id: person/c, name: C }]
characters: [{ id: character/x, name: X }, { id: character/y, name: Y }]
films:
  - id: film/f
    title: F
${cast.length > 0 ? `    cast:\n${entries.join('')}` : ''}`;
}
