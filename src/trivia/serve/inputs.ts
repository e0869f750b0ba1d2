import type { Inputs } from '../../making/made-value.js';

/** Reads arguments, whose types the schema has checked; what is not given is undefined. */

export function textIn(inputs: Inputs, name: string): string | undefined {
  const value = inputs[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberIn(inputs: Inputs, name: string): number | undefined {
  const value = inputs[name];
  return typeof value === 'number' ? value : undefined;
}

export function textsIn(inputs: Inputs, name: string): readonly string[] | undefined {
  const value = inputs[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}
