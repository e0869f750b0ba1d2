import type { ReactNode } from 'react';
import { ClaimsOf } from './claims.js';
import type { Claims, Connection, EntityContext } from './entity-kind.js';
import { linkTo } from './question.js';

/** One line of a list: when, what, how, and who says so. */
export interface Entry {
  readonly id: string;
  readonly when?: string;
  readonly what: ReactNode;
  /** The same as a text, for the name of the mark. */
  readonly about: string;
  /** What else to know, in a few words each; empty ones are left out. */
  readonly notes?: readonly string[];
  readonly claims?: Claims;
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly context: EntityContext;
}

export function Entries({ entries, context }: EntriesProps): ReactNode {
  const isDated = entries.some(({ when }) => when !== undefined);
  const isClaimed = entries.some(({ claims }) => claims !== undefined);
  return (
    <ul className={isDated ? 'entries dated' : isClaimed ? 'entries' : 'names'}>
      {entries.map(({ id, when, what, about, notes = [], claims }) => (
        <li key={id} className="row">
          {isDated && <span className="when">{when}</span>}
          <span className="what">
            {what}
            <Notes notes={notes} />
          </span>
          {claims !== undefined && <ClaimsOf claims={claims} about={about} context={context} />}
        </li>
      ))}
    </ul>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  const told = notes.filter((note) => note !== '');
  return told.length > 0 && <span className="soft">, {told.join(', ')}</span>;
}

interface ListProps<Item> {
  readonly title: string;
  /** The field of the API, by which an address goes on with it. */
  readonly list: string;
  readonly connection: Connection<Item>;
  readonly context: EntityContext;
  readonly children: ReactNode;
}

/** A list with its total, and a link to what of it is not shown. */
export function List<Item>(props: ListProps<Item>): ReactNode {
  const { title, list, connection, context, children } = props;
  const { totalCount, pageInfo, nodes } = connection;
  if (totalCount === 0) return null;
  const { texts, words, question } = context;
  const isContinued = question.list === list && question.after !== undefined;
  return (
    <section id={list}>
      <h2>
        {title}
        {(pageInfo.hasNextPage || isContinued) && (
          <span className="total">
            {' '}
            {texts.list.part(words.number(nodes.length), words.number(totalCount))}
          </span>
        )}
      </h2>
      {children}
      {(pageInfo.hasNextPage || isContinued) && (
        <p className="more">
          {isContinued && <a href={`${linkTo(question)}#${list}`}>{texts.list.start}</a>}
          {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
            <a href={linkTo(question, { list, after: pageInfo.endCursor })}>
              {texts.list.more}
              <span className="visually-hidden"> {title}</span>
            </a>
          )}
        </p>
      )}
    </section>
  );
}
