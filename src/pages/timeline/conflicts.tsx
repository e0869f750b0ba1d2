import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import { Claims } from './claims.js';
import type { TimelineQuery } from './operations.js';

interface ConflictsProps {
  readonly conflicts: NonNullable<TimelineQuery['franchise']>['timeline']['conflicts'];
  readonly texts: Texts;
}

/** What sources contradict each other in, and which claim was set aside. */
export function Conflicts({ conflicts, texts }: ConflictsProps): ReactNode {
  if (conflicts.length === 0) return null;
  const { timeline } = texts;
  return (
    <section className="conflicts">
      <h2>{timeline.conflicts}</h2>
      <p>{timeline.conflictsText}</p>
      <ul>
        {conflicts.map(({ explanation, outvoted }) => (
          <li key={outvoted.id}>
            <p>{explanation}</p>
            <small>{timeline.setAside}</small>
            <Claims claims={[outvoted]} texts={texts} />
          </li>
        ))}
      </ul>
    </section>
  );
}
