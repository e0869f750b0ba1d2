import { find } from './parts/element.js';
import { playGrid } from './play/grid.js';
import { playGroups } from './play/groups.js';
import { playOrder } from './play/order.js';
import { playQuiz } from './play/quiz.js';
import { createTable, type Table } from './play/table.js';

const games: Readonly<Record<string, (table: Table) => void>> = {
  quiz: playQuiz,
  grid: playGrid,
  groups: playGroups,
  order: playOrder,
};

if (document.getElementById('game') !== null) {
  const root = find('#game');
  games[root.dataset.game ?? '']?.(createTable(root));
}
