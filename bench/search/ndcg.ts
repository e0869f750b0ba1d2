/**
 * The normalised discounted cumulative gain of a ranking's first ten: 1 where no other order would be
 * better, 0 where nothing that was sought is among them (Järvelin and Kekäläinen, Cumulated gain-based
 * evaluation of IR techniques, 2002; gains of 2^grade - 1 as usual for graded judgements).
 */
export function ndcg(ranking: readonly string[], grades: Readonly<Record<string, number>>): number {
  const ideal = Object.values(grades).toSorted((a, b) => b - a);
  return gain(ranking.map((label) => grades[label] ?? 0)) / gain(ideal);
}

const CUT = 10;

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, CUT)
    .reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}
