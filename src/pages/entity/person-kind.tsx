import type { EntityContext, EntityKind } from './entity-kind.js';
import { Entries, List } from './entries.js';
import type { PersonQuery } from './operations.js';
import { Jobs, Parts } from './portrayals.js';

type Person = NonNullable<PersonQuery['entity']>;

export const personKind: EntityKind<Person> = {
  facts: [
    {
      property: 'birthDate',
      show: ({ birthDate, birthPlace }, context) => event(birthDate, birthPlace, context),
    },
    {
      property: 'deathDate',
      show: ({ deathDate, deathPlace }, context) => event(deathDate, deathPlace, context),
    },
  ],
  sections: [
    {
      name: 'portrayals',
      show: ({ portrayals }, context) => (
        <Parts
          title={context.texts.sections.roles}
          portrayals={portrayals}
          of="performer"
          context={context}
        />
      ),
    },
    {
      name: 'credits',
      show: ({ credits }, context) => <Jobs credits={credits} of="person" context={context} />,
    },
    {
      name: 'coStars',
      show: ({ coStars: { edges, ...coStars } }, context) => (
        <List
          title={context.texts.sections.coStars}
          list="coStars"
          connection={{ ...coStars, nodes: edges }}
          context={context}
        >
          <Entries
            entries={edges.map(({ node: { id, name }, count }) => ({
              id,
              what: <a href={`/${id}`}>{name}</a>,
              about: name,
              notes: [context.texts.worksTogether(count)],
            }))}
            context={context}
          />
        </List>
      ),
    },
  ],
  jsonLd: ({ birthDate, birthPlace, deathDate }) => ({
    '@type': 'Person',
    birthDate: birthDate ?? undefined,
    birthPlace: birthPlace ?? undefined,
    deathDate: deathDate ?? undefined,
  }),
};

/** When and where somebody was born or died, as far as either is known. */
function event(date: string | null, place: string | null, { texts, words }: EntityContext) {
  const parts = [date && words.date(date), place && texts.inPlace(place)];
  return parts.filter((part) => part).join(' ');
}
