import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import type { PlayQuery } from './operations.js';

interface GridProps {
  readonly puzzle: NonNullable<PlayQuery['grid']>;
  readonly texts: Texts;
}

/** A table of conditions whose cells open a dialog to find somebody. */
export function Grid({ puzzle, texts: { play } }: GridProps): ReactNode {
  const { rows, columns, cells, token } = puzzle;
  return (
    <>
      <p className="soft">{play.rules.grid}</p>
      <table className="grid" data-token={token} aria-label={play.gridLabel}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells
                .filter((cell) => cell.row === index + 1)
                .map((cell) => (
                  <td key={cell.column}>
                    <button
                      type="button"
                      data-row={cell.row}
                      data-column={cell.column}
                      data-asked={play.cell(row, columns[cell.column - 1] ?? '')}
                    >
                      {play.answers(cell.answers)}
                    </button>
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dialog id="find" aria-labelledby="asked">
        <h2 id="asked">&nbsp;</h2>
        <label htmlFor="name">{play.find}</label>
        <input id="name" type="search" autoComplete="off" />
        <p className="soft" role="status" />
        <ul id="people" />
        <button type="button" data-close>
          {play.close}
        </button>
      </dialog>
    </>
  );
}
