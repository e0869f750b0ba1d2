import type { EntityKind } from './entity-kind.js';
import { Entries, List } from './entries.js';
import type { FranchiseQuery } from './operations.js';
import { WorkLink, yearOf } from './portrayals.js';

type Franchise = NonNullable<FranchiseQuery['entity']>;

export const franchiseKind: EntityKind<Franchise> = {
  facts: [],
  sections: [
    {
      name: 'works',
      show: ({ works }, context) => (
        <List
          title={context.texts.sections.works}
          list="works"
          connection={works}
          context={context}
        >
          <Entries
            entries={works.nodes.map((work) => ({
              id: work.id,
              when: yearOf(work) ?? context.texts.undated,
              what: <WorkLink work={work} />,
              about: work.name,
              notes: [
                context.texts.types[work.__typename].toLowerCase(),
                stage(work.status, context.texts.statuses),
              ],
            }))}
            context={context}
          />
        </List>
      ),
    },
    {
      name: 'story',
      show: ({ timeline: { order } }, { texts }) =>
        order.length > 0 && (
          <section id="story">
            <h2>{texts.sections.story}</h2>
            <ol className="journey">
              {order.map(({ works }) => (
                <li key={works[0]?.id} className="row">
                  {works.map((work, index) => (
                    <span key={work.id}>
                      {index > 0 && ', '}
                      <WorkLink work={work} />
                    </span>
                  ))}
                </li>
              ))}
            </ol>
          </section>
        ),
    },
    {
      name: 'characters',
      show: ({ characters }, context) => (
        <List
          title={context.texts.sections.characters}
          list="characters"
          connection={characters}
          context={context}
        >
          <Entries
            entries={characters.nodes.map(({ id, name }) => ({
              id,
              what: <a href={`/${id}`}>{name}</a>,
              about: name,
            }))}
            context={context}
          />
        </List>
      ),
    },
  ],
  jsonLd: ({ works }) => ({
    '@type': 'CreativeWorkSeries',
    hasPart: works.nodes.map(({ name, releaseDate }) => ({
      '@type': 'CreativeWork',
      name,
      datePublished: releaseDate ?? undefined,
    })),
  }),
};

/** Only what is not out yet needs to be told of. */
function stage<Status extends string>(status: Status, statuses: Readonly<Record<Status, string>>) {
  return status === 'RELEASED' ? '' : statuses[status];
}
