import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import type { PlayQuery } from './operations.js';

interface OrderProps {
  readonly puzzle: NonNullable<PlayQuery['order']>;
  readonly texts: Texts;
}

/** Works on a line, moved by buttons or by dragging them. */
export function Order({ puzzle: { by, choices, token }, texts: { play } }: OrderProps): ReactNode {
  return (
    <>
      <p className="soft">{play.rules.order[by]}</p>
      <ol className="order" data-token={token}>
        {choices.map(({ id, text }) => (
          <li key={id} data-choice={id}>
            <span className="title">{text}</span>
            <button type="button" data-move="-1" aria-label={play.up(text)}>
              ↑
            </button>
            <button type="button" data-move="1" aria-label={play.down(text)}>
              ↓
            </button>
          </li>
        ))}
      </ol>
      <p className="actions">
        <button type="button" data-check>
          {play.check}
        </button>
        <span className="soft" data-status />
      </p>
    </>
  );
}
