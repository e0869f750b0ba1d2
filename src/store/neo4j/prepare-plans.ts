import { createCache } from '../../caches.js';
import { isHigh } from '../../domain/ordered-form.js';
import type {
  Condition,
  Cursor,
  Plan,
  PlanShape,
  TextCondition,
  Value,
  ValueRef,
} from '../../plan/plan.js';
import { type CompiledPlan, compilePlan } from './compile-plan.js';
import { isByOrder } from './conditions/compile-text-comparison.js';
import type { PlanTraits } from './cypher/statement.js';

/** Measured: the bytes of a compiled plan and its shape, and of each character of its key and texts. */
const PLAN_BYTES = 15_000;
const KEY_CHARACTER_BYTES = 10;
const TEXT_CHARACTER_BYTES = 25;

const APART = Object.freeze({ sharesConditions: false });

export interface Preparer {
  /** Compiles each shape of plan once, for each set of traits that its text depends on. */
  prepare(plan: Plan, traits?: Pick<PlanTraits, 'sharesConditions'>): CompiledPlan;
  /** The statements of what was prepared last, the latest first. */
  statements(plans: number): readonly string[];
}

export function createPreparer(): Preparer {
  const compiled = createCache<CompiledPlan>('statements', bytesOf);
  const questions = new WeakMap<PlanShape, readonly ValueRef[]>();
  const prepare: Preparer['prepare'] = ({ shape, values }, traits = APART) => {
    let refs = questions.get(shape);
    if (refs === undefined) {
      refs = openQuestions(shape);
      questions.set(shape, refs);
    }
    const { sharesConditions } = traits;
    const key = `${sharesConditions} ${refs.map((ref) => printTraits(values[ref])).join()} ${shape.text}`;
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

function textsOf({ findings, operation, following }: CompiledPlan): readonly string[] {
  return [findings, operation, ...following].flatMap(({ text }) => text ?? []);
}

function bytesOf(plan: CompiledPlan, key: string): number {
  const length = textsOf(plan).reduce((sum, text) => sum + text.length, 0);
  return PLAN_BYTES + KEY_CHARACTER_BYTES * key.length + TEXT_CHARACTER_BYTES * length;
}

/** What the text of a shape's statement depends on: which cursors and days are given, which texts are high. */
function openQuestions(shape: PlanShape): readonly ValueRef[] {
  const refs = new Set<ValueRef>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [name, part] of Object.entries(value)) {
      if (QUESTIONS.has(name) && typeof part === 'number') refs.add(part);
      else visit(part);
    }
    if (isComparison(value) && isByOrder(value)) refs.add(value.value);
  };
  visit(shape.roots);
  return [...refs];
}

const QUESTIONS: ReadonlySet<string> = new Set(['asOf', 'after', 'before']);

type Comparison = Extract<Condition | TextCondition, { kind: 'compare' }>;

function isComparison(part: object): part is Comparison {
  return 'kind' in part && part.kind === 'compare';
}

function printTraits(value: Value | undefined): string {
  if (value === undefined || value === null) return '-';
  if (isHighText(value)) return '^';
  if (!isCursor(value)) return '+';
  return `(${value.keys.map((key) => (key === null ? '-' : '+')).join('')})`;
}

function traitsIn(values: readonly Value[]): Omit<PlanTraits, 'sharesConditions'> {
  return {
    isAbsent: (ref) => (values[ref] ?? null) === null,
    isKeyAbsent: (cursor, key) => ((values[cursor] as Cursor).keys[key] ?? null) === null,
    isHigh: (ref) => isHighText(values[ref]),
  };
}

function isHighText(value: Value | undefined): boolean {
  return typeof value === 'string' && isHigh(value);
}

function isCursor(value: Value): value is Cursor {
  return typeof value === 'object' && value !== null && 'keys' in value && 'id' in value;
}
