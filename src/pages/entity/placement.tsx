import type { ReactNode } from 'react';
import { ClaimsOf, Why } from './claims.js';
import type { EntityContext } from './entity-kind.js';
import type { NeighbourFragment, WorkFactsFragment } from './operations.js';

interface PlacementProps {
  readonly placement: WorkFactsFragment['placement'];
  readonly context: EntityContext;
}

/** Where a work stands in story time: beside which others, why, and what each stretch of it shows. */
export function Placement({ placement, context }: PlacementProps): ReactNode {
  if (placement === null) return null;
  const { texts } = context;
  const { segments, after, during, contains, before } = placement;
  const neighbours = [...after, ...during, ...contains, ...before];
  return (
    <section id="placement" className="placement">
      <h2>{texts.sections.placement}</h2>
      <ul className="neighbours">
        {neighbours.map((neighbour) => (
          <Neighbour key={neighbour.work.id} neighbour={neighbour} context={context} />
        ))}
      </ul>
      <dl className="terms">
        {segments.map(({ id, role, label, storyDateInWords, claims }) => (
          <div key={id}>
            <dt>{texts.segmentRoles[role]}</dt>
            <dd className="row">
              <span className="value">
                {label}
                {storyDateInWords !== null && <span className="soft"> {storyDateInWords}</span>}
              </span>
              <ClaimsOf claims={claims} about={label} context={context} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface NeighbourProps {
  readonly neighbour: NeighbourFragment;
  readonly context: EntityContext;
}

function Neighbour({ neighbour, context }: NeighbourProps): ReactNode {
  const { relation, work, because } = neighbour;
  const [before, after] = context.texts.placed[relation];
  return (
    <li className="row">
      <span className="value">
        {before} <a href={`/${work.id}`}>{work.name}</a>
        {after !== '' && `, ${after}`}
      </span>
      <Why claims={because} context={context} />
    </li>
  );
}
