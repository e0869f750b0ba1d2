import type { ReactNode } from 'react';
import { definePage } from '../page.js';
import { DataBlock } from '../parts/data-block.js';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import { Grid } from './grid.js';
import { Groups } from './groups.js';
import { PlayDocument, type PlayQuery } from './operations.js';
import { Order } from './order.js';
import { Picker } from './picker.js';
import { Quiz } from './quiz.js';
import { linkToTable, readTable, type Table, variablesOf } from './table.js';

/** Games out of facts. The server draws and shows them; a script asks the API about each answer. */
export const playPage = definePage({
  path: pagePaths.play,
  document: PlayDocument,
  variables: (address) => variablesOf(readTable(address)),
  show(data, { address, texts }) {
    const table = readTable(address);
    const { title, description, games } = texts.play;
    const subject = subjectOf(data, table, texts);
    return {
      title: `${games[table.game]}: ${subject} · ${texts.site.name}`,
      description,
      scripts: ['play'],
      body: (
        <div className="play">
          <h1>{title}</h1>
          <Picker table={table} franchises={data.franchises.nodes} texts={texts} />
          <Drawn data={data} table={table} subject={subject} texts={texts} />
        </div>
      ),
    };
  },
});

interface DrawnProps {
  readonly data: PlayQuery;
  readonly table: Table;
  readonly subject: string;
  readonly texts: Texts;
}

/** The game that was drawn, with what the script says and what a shared link leads to. */
function Drawn({ data, table, subject, texts }: DrawnProps): ReactNode {
  const { quiz, grid, groups, order } = data;
  const drawn = quiz ?? grid ?? groups ?? order;
  if (drawn === undefined) return null;
  const seed = drawn.seed ?? undefined;
  const link = linkToTable(table.date === undefined ? { ...table, seed } : table);
  const { games, needsScripts, said } = texts.play;
  return (
    <section
      id="game"
      className="game"
      data-game={table.game}
      data-link={link}
      data-again={linkToTable({ game: table.game, franchise: table.franchise })}
      data-title={`${texts.site.name}, ${games[table.game]}: ${subject}`}
      aria-label={`${games[table.game]}: ${subject}`}
    >
      <noscript>
        <p>{needsScripts}</p>
      </noscript>
      {quiz !== undefined && <Quiz quiz={quiz} texts={texts} />}
      {grid !== undefined && <Grid puzzle={grid} texts={texts} />}
      {groups !== undefined && <Groups puzzle={groups} texts={texts} />}
      {order !== undefined && <Order puzzle={order} texts={texts} />}
      <p id="verdict" className="visually-hidden" role="status" />
      <div id="proofs" />
      <DataBlock id="said" value={said} />
    </section>
  );
}

/** What the game is about, in words. */
function subjectOf(data: PlayQuery, { franchise, date }: Table, { play }: Texts): string {
  const known = data.franchises.nodes.find(({ id }) => id === `franchise/${franchise}`);
  const name = known?.name ?? play.everything;
  return date === undefined ? name : play.ofDay(name, date);
}
