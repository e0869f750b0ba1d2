import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import type { PlayQuery } from './operations.js';

interface GroupsProps {
  readonly puzzle: NonNullable<PlayQuery['groups']>;
  readonly texts: Texts;
}

/** Sixteen names to choose four of, again and again. */
export function Groups({ puzzle: { choices, token }, texts: { play } }: GroupsProps): ReactNode {
  return (
    <>
      <p className="soft">{play.rules.groups}</p>
      <ol className="found" />
      <ul className="names" data-token={token}>
        {choices.map(({ id, text }) => (
          <li key={id}>
            <button type="button" aria-pressed="false" data-choice={id}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p className="actions">
        <button type="button" data-check disabled>
          {play.check}
        </button>
        <button type="button" data-clear>
          {play.clear}
        </button>
        <span className="soft" data-status />
      </p>
    </>
  );
}
