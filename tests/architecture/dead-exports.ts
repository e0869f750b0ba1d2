import { ALL, type Module } from './read-modules.js';

/** The exports that no other module imports, directly or through a re-export. */
export function deadExports(modules: readonly Module[]): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const used = new Set<string>();
  const use = (path: string, name: string): void => {
    const key = `${path}: ${name}`;
    if (used.has(key)) return;
    used.add(key);
    for (const one of byPath.get(path)?.exports ?? []) {
      if (one.from !== undefined && one.name === ALL) use(one.from.path, name);
      else if (name === ALL) use(path, one.name);
      else if (one.from !== undefined && one.name === name) use(one.from.path, one.from.name);
    }
  };
  for (const { path, names } of modules.flatMap(({ imports }) => imports)) {
    if (path !== undefined) for (const name of names) use(path, name);
  }
  return modules
    .flatMap(({ path, exports }) => exports.map(({ name }) => `${path}: ${name}`))
    .filter((key) => !key.endsWith(`: ${ALL}`) && !used.has(key));
}
