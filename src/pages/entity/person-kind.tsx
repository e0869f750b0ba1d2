import type { EntityKind } from './entity-kind.js';
import { Entries, List } from './entries.js';
import type { PersonQuery } from './operations.js';
import { Jobs, Parts } from './portrayals.js';

type Person = NonNullable<PersonQuery['entity']>;

export const personKind: EntityKind<Person> = {
  facts: [
    {
      property: 'birthDate',
      show: ({ birthDate }, { words }) => birthDate && words.date(birthDate),
    },
    { property: 'birthPlace', show: ({ birthPlace }) => birthPlace },
    {
      property: 'deathDate',
      show: ({ deathDate }, { words }) => deathDate && words.date(deathDate),
    },
    { property: 'deathPlace', show: ({ deathPlace }) => deathPlace },
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
              notes: count > 1 ? [context.texts.worksTogether(count)] : [],
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
