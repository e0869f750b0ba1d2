import type { ReactNode } from 'react';
import { ClaimsMark } from './claims.js';
import type { EntityContext, Fact, Heading } from './entity-kind.js';

interface FactsProps<Entity> {
  readonly entity: Entity;
  readonly facts: readonly Fact<Entity>[];
  readonly context: EntityContext;
}

/** What is known in short, each with a mark that opens its claims. */
export function Facts<Entity extends Heading>(props: FactsProps<Entity>): ReactNode {
  const { entity, facts, context } = props;
  const { nodes } = entity.claims;
  const shown = facts.flatMap(({ property, show }) => {
    const value = show(entity, context);
    const claims = nodes.filter((claim) => claim.property === property);
    return isEmpty(value) ? [] : [{ property, value, claims }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(({ property, value, claims }) => {
        const label = context.texts.facts[property];
        return (
          <div key={property}>
            <dt>{label}</dt>
            <dd className="row">
              <span className="value">{value}</span>
              <ClaimsMark claims={claims} about={label} context={context} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === '';
}
