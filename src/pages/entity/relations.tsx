import type { ReactNode } from 'react';
import { groupBy } from '../../domain/group-by.js';
import { ClaimsOf } from './claims.js';
import type { EntityContext, Heading } from './entity-kind.js';
import { List } from './entries.js';

type Relation = Heading['relations']['nodes'][number];

interface RelationsProps {
  readonly entity: Heading;
  readonly context: EntityContext;
}

/** The ties of an entity in words; those that give away an ending are hidden until asked for. */
export function Relations({ entity, context }: RelationsProps): ReactNode {
  const { id, relations } = entity;
  const { texts } = context;
  const open = relations.nodes.filter(({ spoiler }) => !spoiler);
  const spoilers = relations.nodes.filter(({ spoiler }) => spoiler);
  return (
    <List
      title={texts.sections.relations}
      list="relations"
      connection={relations}
      context={context}
    >
      <Groups id={id} relations={open} context={context} />
      {spoilers.length > 0 && (
        <details className="spoilers">
          <summary>{texts.relations.spoilers(spoilers.length)}</summary>
          <Groups id={id} relations={spoilers} context={context} />
        </details>
      )}
    </List>
  );
}

interface GroupsProps {
  readonly id: string;
  readonly relations: readonly Relation[];
  readonly context: EntityContext;
}

/** Relations that read alike, under the words that they share: "was filmed in". */
function Groups({ id, relations, context }: GroupsProps): ReactNode {
  const seen = relations.map((relation) => seenFrom(id, relation));
  const groups = groupBy(seen, ({ label }) => label);
  return (
    <dl className="terms">
      {[...groups].map(([label, group]) => (
        <div key={label}>
          <dt>{label}</dt>
          {group.map(({ relation, other }) => (
            <dd key={relation.id} className="row">
              <span className="value">
                <a href={`/${other.id}`}>{other.name}</a>
                {relation.work !== null && (
                  <span className="soft">
                    {' '}
                    {context.texts.relations.inWork(relation.work.name)}
                  </span>
                )}
              </span>
              <ClaimsOf claims={relation.claims} about={other.name} context={context} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** A relation as it reads from one of its ends. */
function seenFrom(id: string, relation: Relation) {
  const { kind, from, to } = relation;
  return from.id === id
    ? { relation, label: kind.label, other: to }
    : { relation, label: kind.inverseLabel, other: from };
}
