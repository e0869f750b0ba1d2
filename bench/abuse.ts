import { attacks } from './abuse/attacks.js';
import type { Data } from './abuse/graphs.js';
import { printGoals, printStage } from './abuse/print-report.js';
import { openStage, type StoreName } from './abuse/stage.js';
import { attackStage, COSTLIEST, type StageReport } from './abuse/stage-report.js';
import type { BenchmarkOptions } from './benchmark.js';

const SMOKE_WORKS = 60;

interface Setting {
  readonly store: StoreName;
  readonly data: Data;
}

/**
 * What one anonymous client can do to the service: attacks one after another, then twenty at once of
 * the costliest operation that is accepted. Every combination of a store (memory, Neo4j) and data (the
 * seed, films) has its own server, which is restarted if it is lost.
 */
export async function abuse({ smoke, path, store, only }: BenchmarkOptions): Promise<string> {
  const chosen = attacks.filter(({ name }) => name.includes(only ?? ''));
  const seeksCostliest = COSTLIEST.includes(only ?? '');
  const reports: StageReport[] = [];
  for (const setting of settings(smoke, path)) {
    if (store !== undefined && setting.store.toLowerCase() !== store) continue;
    const stage = await openStage(setting.store, setting.data);
    try {
      reports.push(await attackStage(stage, { smoke, attacks: chosen, seeksCostliest }));
    } finally {
      await stage.stop();
    }
  }
  return [...reports.map(printStage), printGoals(reports)].join('\n');
}

function settings(smoke: boolean, path: string | undefined): readonly Setting[] {
  if (smoke) return [{ store: 'memory', data: { kind: 'generated', works: SMOKE_WORKS } }];
  const data: readonly Data[] = [
    { kind: 'seed' },
    ...(path === undefined ? [] : [{ kind: 'file' as const, path }]),
  ];
  const stores: readonly StoreName[] = ['memory', 'Neo4j'];
  return stores.flatMap((store) => data.map((each) => ({ store, data: each })));
}
