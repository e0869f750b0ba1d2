import type { ImportPlan } from '../domain/graph.js';
import { toImportPlan } from '../facts/index.js';
import { type Contradiction, contradictionsIn, type SoundUniverse } from '../seed/index.js';
import { readStories } from '../story/index.js';
import { createTimelineSolver } from '../timeline/index.js';

interface PlanWithContradictions {
  readonly plan: ImportPlan;
  readonly contradictions: readonly Contradiction[];
}

export function planWithContradictions({
  universe,
  placeOf,
}: SoundUniverse): PlanWithContradictions {
  const solve = createTimelineSolver();
  const plan = toImportPlan(universe, solve);
  const contradictions = contradictionsIn(readStories(plan).map(solve), plan, placeOf);
  return { plan, contradictions };
}
