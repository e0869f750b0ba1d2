import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from './attack.js';
import { findCostliest, type Grown } from './find-costliest.js';
import { printDamage } from './print-damage.js';
import { type Damage, type Patience, runAttack } from './run-attack.js';
import { type Beside, runBeside } from './run-beside.js';
import type { Stage } from './stage.js';
import { lookAround } from './world.js';

/** All that was measured on a stage. */
export interface StageReport {
  readonly stage: Pick<Stage, 'name' | 'store'>;
  /** The longest wait for /livez on an idle server. */
  readonly quietMs: number;
  readonly damages: readonly Damage[];
  /** The costliest first. */
  readonly costliest: readonly Grown[];
  readonly beside: Beside | undefined;
}

interface Extent {
  readonly smoke: boolean;
  readonly attacks: readonly Attack[];
  /** Whether to look for the costliest operation that is accepted. */
  readonly seeksCostliest: boolean;
}

/** The name of twenty of the costliest operation at once, among the attacks. */
export const COSTLIEST = 'the costliest, 20 at once';

const PATIENCE: Patience = { attack: 20_000, recovery: 10_000, settling: 500 };
const TRIAL: Patience = { attack: 3_000, recovery: 2_000, settling: 50 };

/** Runs the attacks on a stage, then the costliest operations beside a cheap one. */
export async function attackStage(
  stage: Stage,
  { smoke, attacks, seeksCostliest }: Extent,
): Promise<StageReport> {
  const world = await lookAround(stage.origin(), smoke);
  await stage.livez().report();
  await sleep(smoke ? 200 : 3_000);
  const { times } = await stage.livez().report();
  const damages: Damage[] = [];
  for (const attack of attacks) {
    const damage = await runAttack(stage, attack, world, smoke ? TRIAL : PATIENCE);
    console.error(`  ${stage.name}: ${printDamage(damage).filter(Boolean).join('; ')}`);
    damages.push(damage);
  }
  const costliest = seeksCostliest ? await findCostliest(stage, world, smoke) : [];
  const [first] = costliest;
  const beside = first && (await runBeside(stage, first.operation, world, smoke));
  return {
    stage: { name: stage.name, store: stage.store },
    quietMs: Math.max(0, ...times),
    damages,
    costliest,
    beside,
  };
}
