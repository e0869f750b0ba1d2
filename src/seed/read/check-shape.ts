import type * as z from 'zod';
import { constantCase } from '../../domain/text.js';
import { schemaAt, schemaPart } from '../../facts/schema/schema-walk.js';
import type { Refusal } from '../../facts/schema/values.js';
import type { Finding } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import { exampleOf } from './example-of.js';
import { nearestWord, placeOfWord } from './other-words.js';

type Issue = z.core.$ZodIssue;

/** Everything that is wrong with the shape of one entry, in words. */
export function explainIssues(
  schema: z.ZodType,
  issues: readonly Issue[],
  at: Path,
): readonly Finding[] {
  return issues.flatMap((issue) => explain(schema, issue, at));
}

function explain(schema: z.ZodType, issue: Issue, at: Path): readonly Finding[] {
  const path = [...at, ...(issue.path as Path)];
  const { input } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(schema, issue, [...path, key]));
    case 'invalid_type':
      if (input === undefined) return [missingField(path)];
      return [wrongType(path, schemaAt(schema, issue.path), issue.expected, input)];
    case 'invalid_value':
      if (input === undefined) return [missingField(path)];
      return [unknownWord(path, issue.values.map(String), input)];
    case 'too_small':
      return [emptyList(path)];
    case 'invalid_union':
      return explainUnion(schema, issue, at);
    case 'custom': {
      const { fault, suggestion } = (issue.params ?? { fault: 'invalid-value' }) as Refusal;
      const hint = suggestion === undefined ? {} : { suggestion };
      return [{ code: fault, path, message: issue.message, ...hint }];
    }
    default:
      return [{ code: 'invalid-value', path, message: issue.message }];
  }
}

/** Explains the option that the value was meant for: the one whose type it has. */
function explainUnion(
  schema: z.ZodType,
  issue: z.core.$ZodIssueInvalidUnion,
  at: Path,
): readonly Finding[] {
  const path = [...at, ...(issue.path as Path)];
  if (issue.input === undefined) return [missingField(path)];
  const meant = issue.errors.findIndex(
    (issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0),
  );
  const union = schemaAt(schema, issue.path);
  const part = union === undefined ? undefined : schemaPart(union);
  const option = part?.kind === 'union' ? part.options[meant] : undefined;
  if (option === undefined) {
    const message = `${issue.message}, found ${describe(issue.input)}`;
    return [{ code: 'wrong-type', path, message }];
  }
  return explainIssues(option, issue.errors[meant] ?? [], path);
}

function unknownField(schema: z.ZodType, issue: Issue, path: Path): Finding {
  const name = String(path.at(-1));
  const owner = schemaAt(schema, issue.path);
  const part = owner === undefined ? undefined : schemaPart(owner);
  const names = part?.kind === 'object' ? Object.keys(part.shape) : [];
  return unknownName(name, names, path);
}

/** A field or a collection that does not exist. */
export function unknownName(name: string, names: readonly string[], path: Path): Finding {
  const suggestion = nearestWord(name, names);
  return {
    code: 'unknown-field',
    path,
    at: 'key',
    message: `expected one of ${names.join(', ')}, found the field "${name}"`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function missingField(path: Path): Finding {
  const name = path.at(-1);
  if (name === 'sources') return noSource(path);
  return { code: 'missing-field', path, message: `expected the field "${name}", found none` };
}

function emptyList(path: Path): Finding {
  if (path.at(-1) === 'sources') return noSource(path);
  return { code: 'invalid-value', path, message: 'expected at least one entry, found none' };
}

function noSource(path: Path): Finding {
  return {
    code: 'no-source',
    path,
    message: 'expected at least one source, found none',
  };
}

function wrongType(
  path: Path,
  schema: z.ZodType | undefined,
  type: string,
  input: unknown,
): Finding {
  const expected = expectedWords(type);
  const suggestion = expected === 'a text' ? quoted(input) : schema && exampleOf(schema, input);
  return {
    code: 'wrong-type',
    path,
    message: `expected ${expected}, found ${describe(input)}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The text that something else was meant to be: 300, or [Rec]. */
function quoted(input: unknown): string | undefined {
  if (Array.isArray(input)) {
    const isPlain = input.every((part) => typeof part !== 'object');
    return isPlain ? `"[${input.join(', ')}]", in quotes` : undefined;
  }
  return ['number', 'boolean'].includes(typeof input) ? `"${input}", in quotes` : undefined;
}

function unknownWord(path: Path, words: readonly string[], input: unknown): Finding {
  const message = `expected one of ${words.join(', ')}, found ${describe(input)}`;
  if (typeof input !== 'string') return { code: 'wrong-type', path, message };
  const word = constantCase(input.replace(/[- ]/g, '_'));
  const suggestion = placeOfWord(word) ?? nearestWord(word, words);
  return {
    code: 'unknown-word',
    path,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function expectedWords(type: string): string {
  switch (type) {
    case 'string':
      return 'a text';
    case 'number':
    case 'int':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      return 'a mapping';
    default:
      return type;
  }
}

/** A value as messages show it: its kind, and how it begins. */
export function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'a mapping';
    case 'string':
      return `the text "${value.length > 60 ? `${value.slice(0, 60)}...` : value}"`;
    default:
      return `${value}`;
  }
}
