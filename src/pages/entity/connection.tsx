import type { ReactNode } from 'react';
import type { EntityContext, Heading } from './entity-kind.js';
import type { ConnectionFragment } from './operations.js';
import { linkTo } from './question.js';

type Path = NonNullable<ConnectionFragment['paths']>[number];
type Found = NonNullable<ConnectionFragment['search']>['edges'][number];

interface ConnectionProps {
  readonly entity: Heading;
  readonly answer: ConnectionFragment;
  readonly context: EntityContext;
}

/** How the entity hangs together with the one that was asked for, where one was. */
export function Connection({ entity, answer, context }: ConnectionProps): ReactNode {
  const { question } = context;
  if (question.to === undefined) return null;
  return (
    <section id="connection" className="connection">
      {answer.search === undefined ? (
        <Chains entity={entity} answer={answer} context={context} />
      ) : (
        <Choice found={answer.search.edges} to={question.to} context={context} />
      )}
    </section>
  );
}

function Chains({ entity, answer, context: { texts, question } }: ConnectionProps): ReactNode {
  const { target, paths = [] } = answer;
  if (target === null || target === undefined || !('name' in target)) {
    return <p>{texts.connect.unknown(question.to ?? '')}</p>;
  }
  const [first, ...others] = paths;
  if (target.id === entity.id) return <p>{texts.connect.same}</p>;
  if (first === undefined) return <p>{texts.connect.none(entity.name, target.name)}</p>;
  return (
    <>
      <h2>{texts.connect.title(entity.name, target.name)}</h2>
      <Chain path={first} />
      {others.length > 0 && (
        <details>
          <summary>{texts.connect.other(others.length)}</summary>
          {others.map((path) => (
            <Chain key={path.steps.map(({ to }) => to.id).join()} path={path} />
          ))}
        </details>
      )}
    </>
  );
}

function Chain({ path: { steps } }: { readonly path: Path }): ReactNode {
  return (
    <ol className="chain">
      {steps.map(({ from, label, to }) => (
        <li key={to.id}>
          <a href={`/${from.id}`}>{from.name}</a> {label} <a href={`/${to.id}`}>{to.name}</a>
        </li>
      ))}
    </ol>
  );
}

interface ChoiceProps {
  readonly found: readonly Found[];
  readonly to: string;
  readonly context: EntityContext;
}

function Choice({ found, to, context: { texts, question } }: ChoiceProps): ReactNode {
  if (found.length === 0) return <p>{texts.connect.unknown(to)}</p>;
  return (
    <>
      <p>{texts.connect.which(to)}</p>
      <ul>
        {found.map(({ node }) => (
          <li key={node.id}>
            <a href={linkTo(question, { to: node.id })}>{node.name}</a>{' '}
            <span className="soft">{texts.types[node.__typename].toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where words name one thing alone, the address that asks for it. */
export function findTarget({ search }: ConnectionFragment, { question }: EntityContext) {
  if (search === undefined || question.to === undefined) return undefined;
  const { edges } = search;
  const exact = edges.filter(({ matched }) => fold(matched) === fold(question.to ?? ''));
  const [only, ...others] = exact.length > 0 ? exact : edges;
  return only === undefined || others.length > 0
    ? undefined
    : linkTo(question, { to: only.node.id });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
