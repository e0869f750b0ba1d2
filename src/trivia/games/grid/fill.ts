/** Whether each cell can be filled by an answer of its own, so that nobody is needed twice. */
export function canFill(cells: readonly (readonly string[])[]): boolean {
  const filledWith = new Map<string, number>();
  return cells.every((_, cell) => fill(cell, new Set()));

  /** Fills a cell, moving others to further answers of theirs where it takes that. */
  function fill(cell: number, tried: Set<string>): boolean {
    return (cells[cell] ?? []).some((answer) => {
      if (tried.has(answer)) return false;
      tried.add(answer);
      const holder = filledWith.get(answer);
      if (holder !== undefined && !fill(holder, tried)) return false;
      filledWith.set(answer, cell);
      return true;
    });
  }
}
