import { Why } from './claims.js';
import type { EntityKind } from './entity-kind.js';
import { List } from './entries.js';
import type { CharacterQuery } from './operations.js';
import { Parts, WorkLink, yearOf } from './portrayals.js';

type Character = NonNullable<CharacterQuery['entity']>;

export const characterKind: EntityKind<Character> = {
  facts: [
    {
      property: 'performers',
      show: ({ performers: { nodes } }) =>
        nodes.length > 0 &&
        nodes.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a href={`/${id}`}>{name}</a>
          </span>
        )),
    },
    {
      property: 'firstAppearance',
      show: ({ firstAppearance: work }) => work && <WorkLink work={work} />,
    },
    { property: 'species', show: ({ species }) => species },
    { property: 'gender', show: ({ gender }) => gender },
    {
      property: 'statusAtEnd',
      show: ({ statusAtEnd }, { texts }) =>
        statusAtEnd && (
          <details className="spoilers">
            <summary>{texts.statusSpoiler}</summary>
            {statusAtEnd}
          </details>
        ),
    },
  ],
  sections: [
    {
      name: 'journey',
      show: ({ journey }, context) => (
        <List
          title={context.texts.sections.journey}
          list="journey"
          connection={journey}
          context={context}
        >
          <ol className="journey">
            {journey.nodes.map(({ position, works, because, isPlaced }) => (
              <li key={position} className={isPlaced ? 'row' : 'row unplaced'}>
                <span className="value">
                  {works.map((work, index) => (
                    <span key={work.id}>
                      {index > 0 && ', '}
                      <WorkLink work={work} /> <span className="soft">{yearOf(work)}</span>
                    </span>
                  ))}
                </span>
                <Why claims={because} context={context} />
              </li>
            ))}
          </ol>
        </List>
      ),
    },
    {
      name: 'portrayals',
      show: ({ portrayals }, context) => (
        <Parts
          title={context.texts.sections.portrayalsOfCharacter}
          portrayals={portrayals}
          of="character"
          context={context}
        />
      ),
    },
  ],
  // Schema.org knows no characters but as persons.
  jsonLd: ({ gender }, { texts }) => ({
    '@type': 'Person',
    disambiguatingDescription: texts.fictional,
    gender: gender ?? undefined,
  }),
};
