import { createCache } from '../../caches.js';
import { isHigh } from '../../domain/ordered-form.js';
import type { Plan, PlanShape, TextChangingRef, Value } from '../../plan/plan.js';
import { isCursor, refsThatChangeTheText, valueAt } from '../../plan/values.js';
import { type CompiledPlan, compilePlan } from './compile-plan.js';
import type { PlanTraits } from './cypher/statement.js';

/** Measured: the bytes of a compiled plan and its shape, and of each character of its key and texts. */
const PLAN_BYTES = 15_000;
const KEY_CHARACTER_BYTES = 10;
const TEXT_CHARACTER_BYTES = 25;

const DEFAULT_TRAITS = Object.freeze({ sharesConditions: false });

export interface Preparer {
  /** Compiles a plan; once for all plans of its shape with the same traits. */
  prepare(plan: Plan, traits?: Pick<PlanTraits, 'sharesConditions'>): CompiledPlan;
  /** The statements of the plans prepared last, the latest first. */
  statements(plans: number): readonly string[];
}

export function createPreparer(): Preparer {
  const compiled = createCache<CompiledPlan>('statements', bytesOf);
  const refsByShape = new WeakMap<PlanShape, readonly TextChangingRef[]>();
  const prepare: Preparer['prepare'] = ({ shape, values }, traits = DEFAULT_TRAITS) => {
    let refs = refsByShape.get(shape);
    if (refs === undefined) {
      refs = refsThatChangeTheText(shape);
      refsByShape.set(shape, refs);
    }
    const { sharesConditions } = traits;
    const prints = refs.map((ref) => printTraits(valueAt(values, ref)));
    const key = `${sharesConditions} ${prints.join()} ${shape.text}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = compilePlan(shape, { ...traits, ...traitsIn(values) });
    compiled.set(key, made);
    return made;
  };
  return {
    prepare,
    statements: (plans) => [...compiled.values()].slice(0, plans).flatMap(textsOf),
  };
}

function textsOf({ preliminary, operation, following }: CompiledPlan): readonly string[] {
  return [preliminary, operation, ...following].flatMap(({ text }) => text ?? []);
}

function bytesOf(plan: CompiledPlan, key: string): number {
  const length = textsOf(plan).reduce((sum, text) => sum + text.length, 0);
  return PLAN_BYTES + KEY_CHARACTER_BYTES * key.length + TEXT_CHARACTER_BYTES * length;
}

function printTraits(value: Value): string {
  if (value === null) return '-';
  if (isHighText(value)) return '^';
  if (!isCursor(value)) return '+';
  return `(${value.keys.map((key) => (key === null ? '-' : '+')).join('')})`;
}

function traitsIn(values: readonly Value[]): Omit<PlanTraits, 'sharesConditions'> {
  return {
    isAbsent: (ref) => valueAt(values, ref) === null,
    isKeyAbsent: (ref, key) => (valueAt(values, ref)?.keys[key] ?? null) === null,
    isHigh: (ref) => isHighText(valueAt(values, ref)),
  };
}

function isHighText(value: Value): boolean {
  return typeof value === 'string' && isHigh(value);
}
