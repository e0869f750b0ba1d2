import type { ReactNode } from 'react';
import { groupBy } from '../../domain/group-by.js';
import { StatementList } from './claims.js';
import type { EntityContext, Heading } from './entity-kind.js';
import { List } from './entries.js';

/** Properties whose claims may give away an ending. */
const spoilers: ReadonlySet<string> = new Set([
  'death',
  'ending',
  'identity',
  'relations',
  'statusAtEnd',
]);

interface SaidProps {
  readonly entity: Heading;
  /** What is said above already, with its claims. */
  readonly told: ReadonlySet<string>;
  readonly context: EntityContext;
}

/** What sources state beyond the facts: how it was made, what was expected, what is only thought. */
export function Said({ entity: { claims }, told, context }: SaidProps): ReactNode {
  const others = claims.nodes.filter(({ property }) => !told.has(property));
  const open = others.filter(({ property }) => !spoilers.has(property));
  const hidden = others.filter(({ property }) => spoilers.has(property));
  if (others.length === 0) return null;
  return (
    <List title={context.texts.sections.claims} list="claims" connection={claims} context={context}>
      <Groups claims={open} context={context} />
      {hidden.length > 0 && (
        <details className="spoilers">
          <summary>{context.texts.claims.spoilers}</summary>
          <Groups claims={hidden} context={context} />
        </details>
      )}
    </List>
  );
}

interface GroupsProps {
  readonly claims: Heading['claims']['nodes'];
  readonly context: EntityContext;
}

function Groups({ claims, context }: GroupsProps): ReactNode {
  return (
    <dl className="terms said">
      {[...groupBy(claims, ({ property }) => property)].map(([property, group]) => (
        <div key={property}>
          <dt>{nameOf(property, context)}</dt>
          <dd>
            <StatementList claims={group} context={context} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A property in words: its own name where it has one, otherwise "openingWeekend" as "opening weekend". */
function nameOf(property: string, { texts }: EntityContext): string {
  const known: Readonly<Record<string, string>> = { ...texts.sections, ...texts.facts };
  const spaced = property.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return known[property] ?? spaced;
}
