import type { ReactNode } from 'react';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import type { PlayQuery } from './operations.js';
import { linkToTable, type Table } from './table.js';

interface PickerProps {
  readonly table: Table;
  readonly franchises: PlayQuery['franchises']['nodes'];
  readonly texts: Texts;
}

/** What to play, and about what: links and a form, so that it needs no script. */
export function Picker({ table, franchises, texts: { play } }: PickerProps): ReactNode {
  const { game, franchise } = table;
  const chosen = franchises.find(({ id }) => id === `franchise/${franchise}`);
  const isMissing = game !== 'quiz' && chosen === undefined;
  return (
    <div className="picker">
      <nav aria-label={play.gamesLabel}>
        {(Object.keys(play.games) as Table['game'][]).map((name) => (
          <a
            key={name}
            href={linkToTable({ game: name, franchise })}
            aria-current={name === game ? 'page' : undefined}
          >
            {play.games[name]}
          </a>
        ))}
      </nav>
      <form action={pagePaths.play}>
        <input type="hidden" name="game" value={game} />
        <label htmlFor="franchise">{isMissing ? play.choose : play.about}</label>
        <select id="franchise" name="franchise" defaultValue={franchise}>
          {game === 'quiz' && <option value="">{play.everything}</option>}
          {franchises.map(({ id, name }) => (
            <option key={id} value={id.slice('franchise/'.length)}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{play.draw}</button>
        {chosen !== undefined && (
          <a href={linkToTable({ game, franchise, date: today() })}>{play.today}</a>
        )}
      </form>
    </div>
  );
}

/** Games of a day change at midnight of UTC, for everyone at once. */
function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}
