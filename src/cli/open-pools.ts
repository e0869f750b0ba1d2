import { type Command, Option } from 'commander';
import type { ImportPlan } from '../domain/graph.js';
import { isKindOf } from '../domain/type-names.js';
import { toImportPlan } from '../facts/index.js';
import { readUniverse } from '../seed/index.js';
import { createMemoryStore } from '../store/memory/index.js';
import { readPool, type Scope } from '../trivia/index.js';
import { findFranchise, findWork } from './find-id.js';
import type { Io } from './io.js';
import { refuse, reportFaults } from './report.js';

type Pool = Awaited<ReturnType<typeof readPool>>;

type Opened =
  | { readonly kind: 'failed'; readonly exitCode: number }
  | {
      readonly kind: 'opened';
      readonly pools: AsyncIterable<{ readonly title: string; readonly pool: Pool }>;
    };

export interface ScopeOptions {
  readonly franchise?: string;
  readonly works?: readonly string[];
}

export function addScopeOptions(command: Command): Command {
  return command
    .option('--franchise <id>', 'the one to ask about (default: each of them)')
    .addOption(
      new Option('--works <ids...>', 'ask about these, and about nothing outside them').conflicts(
        'franchise',
      ),
    );
}

/** Reads directories of seed files, and the facts of what is asked about, one pool after the other. */
export async function openPools(
  directories: readonly string[],
  options: ScopeOptions,
  io: Io,
): Promise<Opened> {
  const read = await readUniverse(directories);
  if (read.kind === 'faulty') return { kind: 'failed', exitCode: reportFaults(read.faults, io) };
  const plan = toImportPlan(read.universe);
  const asked = findScopes(plan, options);
  if (asked.kind === 'refused') return { kind: 'failed', exitCode: refuse(asked.reason, io) };
  const store = createMemoryStore(plan);
  async function* pools() {
    for (const scope of asked.kind === 'found' ? asked.scopes : []) {
      const title = scope.kind === 'works' ? scope.works.join(', ') : scope.franchise;
      yield { title, pool: await readPool(store, scope) };
    }
  }
  return { kind: 'opened', pools: pools() };
}

/** All works are never asked about at once. */
type Asked = Exclude<Scope, { kind: 'sample' }>;

type FoundScopes =
  | { readonly kind: 'found'; readonly scopes: readonly Asked[] }
  | { readonly kind: 'refused'; readonly reason: string };

function findScopes({ nodes }: ImportPlan, { franchise, works }: ScopeOptions): FoundScopes {
  const franchises = nodes.flatMap(({ type, id }) => (type === 'Franchise' ? [id] : [])).sort();
  if (works !== undefined) {
    const ids = nodes.flatMap(({ type, id }) => (isKindOf('Work', type) ? [id] : []));
    const refused = works.map((work) => findWork(work, ids)).find(({ kind }) => kind === 'refused');
    if (refused?.kind === 'refused') return refused;
    return { kind: 'found', scopes: [{ kind: 'works', works }] };
  }
  const found = franchise === undefined ? undefined : findFranchise(franchise, franchises);
  if (found?.kind === 'refused') return found;
  const ids = found === undefined ? franchises : [found.id];
  return { kind: 'found', scopes: ids.map((id) => ({ kind: 'franchise', franchise: id })) };
}
