import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import type { TimelineClaimFragment } from './operations.js';

interface ClaimsProps {
  readonly claims: readonly TimelineClaimFragment[];
  readonly texts: Texts;
}

/** Claims in their words, each with its sources. */
export function Claims({ claims, texts }: ClaimsProps): ReactNode {
  if (claims.length === 0) return null;
  return (
    <ul className="claims">
      {claims.map(({ id, text, status, sources }) => (
        <li key={id}>
          <q>{text}</q>
          {status !== 'NORMAL' && <small> {texts.timeline.statuses[status]}</small>}
          {sources.map((source) => (
            <cite key={source.id}>
              {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}
              {source.publisher !== null && !source.title.includes(source.publisher) && (
                <>, {source.publisher}</>
              )}
            </cite>
          ))}
        </li>
      ))}
    </ul>
  );
}
