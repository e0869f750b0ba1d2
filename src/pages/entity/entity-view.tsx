import { Fragment, type ReactNode } from 'react';
import type { View } from '../page.js';
import { ClaimsMark } from './claims.js';
import { Connection } from './connection.js';
import type { EntityContext, EntityKind, Heading } from './entity-kind.js';
import { Facts } from './facts.js';
import { Forms } from './forms.js';
import type { ConnectionFragment } from './operations.js';
import { linkTo } from './question.js';
import { Relations } from './relations.js';
import { Said } from './said.js';

/** What the lines above the facts say. */
const introduced = ['name', 'description', 'aliases', 'tagline'];

interface EntityViewProps<Entity> {
  readonly entity: Entity;
  readonly kind: EntityKind<Entity>;
  readonly answer: ConnectionFragment;
  readonly context: EntityContext;
}

/** The page of one entity: a reference entry, in the same order for all types. */
export function showEntity<Entity extends Heading>(props: EntityViewProps<Entity>): View {
  const { entity, kind, context } = props;
  const { __typename, name, description, aliases, externalIds } = entity;
  const sort = [context.texts.types[__typename], kind.year?.(entity)].filter(
    (part) => part !== undefined,
  );
  const franchises = entity.franchises.nodes.map((franchise) => franchise.name);
  return {
    title: `${name} (${sort.join(', ')})`,
    description:
      description ?? context.texts.describe(name, sort.join(', '), franchises.join(', ')),
    body: <Entry {...props} sort={sort.join(', ')} />,
    jsonLd: {
      name,
      description: description ?? undefined,
      alternateName: aliases,
      sameAs: externalIds.flatMap(({ url }) => url ?? []),
      ...kind.jsonLd(entity, context),
    },
  };
}

function Entry<Entity extends Heading>(
  props: EntityViewProps<Entity> & { readonly sort: string },
): ReactNode {
  const { entity, kind, answer, context, sort } = props;
  const told = new Set([...introduced, ...kind.facts.map(({ property }) => property)]);
  return (
    <article className="entity">
      <header>
        <p className="sort">{sort}</p>
        <h1>{entity.name}</h1>
        <Introduction entity={entity} context={context} />
        <Links entity={entity} context={context} />
      </header>
      <AsOf context={context} />
      <Connection entity={entity} answer={answer} context={context} />
      <div className="entry">
        <aside aria-label={context.texts.sections.facts}>
          <Facts entity={entity} facts={kind.facts} context={context} />
          <Elsewhere entity={entity} context={context} />
        </aside>
        <div className="lists">
          {kind.sections.map(({ name, show }) => (
            <Fragment key={name}>{show(entity, context)}</Fragment>
          ))}
          <Relations entity={entity} context={context} />
          <Said entity={entity} told={told} context={context} />
        </div>
        <Forms context={context} />
      </div>
    </article>
  );
}

interface PartProps {
  readonly entity: Heading;
  readonly context: EntityContext;
}

function Introduction({ entity, context }: PartProps): ReactNode {
  const { texts, words } = context;
  const { aliases, description, claims } = entity;
  return (
    <div className="introduction">
      {description !== null && <p className="lede">{description}</p>}
      {aliases.length > 0 && (
        <p className="soft">
          {texts.facts.aliases} {words.list(aliases)}
        </p>
      )}
      <ClaimsMark
        claims={claims.nodes.filter(({ property }) => introduced.includes(property))}
        about={entity.name}
        context={context}
      />
    </div>
  );
}

function Links({ entity: { id, franchises }, context: { texts } }: PartProps): ReactNode {
  const [franchise] = id.startsWith('franchise/') ? [{ id, name: '' }] : franchises.nodes;
  const slug = franchise?.id.split('/')[1];
  return (
    <nav className="views" aria-label={texts.links.label}>
      {franchise !== undefined && franchise.name !== '' && (
        <a href={`/${franchise.id}`}>{franchise.name}</a>
      )}
      {slug !== undefined && <a href={`/timeline/${slug}`}>{texts.links.timeline}</a>}
      {slug !== undefined && <a href={`/cast/${slug}`}>{texts.links.cast}</a>}
      <a href={`/graph/${id}`}>{texts.links.graph}</a>
    </nav>
  );
}

function AsOf({ context: { texts, words, question } }: Pick<PartProps, 'context'>): ReactNode {
  if (question.asOf === undefined) return null;
  return (
    <p className="as-of">
      {texts.asOf.banner(words.date(question.asOf))}{' '}
      <a href={linkTo(question, { asOf: undefined })}>{texts.asOf.today}</a>
    </p>
  );
}

function Elsewhere({ entity: { externalIds }, context: { texts } }: PartProps): ReactNode {
  if (externalIds.length === 0) return null;
  return (
    <section className="elsewhere">
      <h2>{texts.sections.elsewhere}</h2>
      <ul>
        {externalIds.map(({ authority, value, url }) => (
          <li key={`${authority} ${value}`}>
            {url === null ? authority : <a href={url}>{authority}</a>} <code>{value}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
