import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { Operation } from './arbitrary-operation.js';

/**
 * Questions that people ask of the seed, by theme: `.graphql` has them as operations, each after a comment
 * that puts it in words, and `.json` has their answers by the names of the operations.
 */
const directory = join(__dirname, 'questions');

interface Theme {
  readonly name: string;
  readonly questions: readonly Question[];
}

interface Question extends Operation {
  /** The name of its operation. */
  readonly name: string;
  /** The question as a person would put it. */
  readonly words: string;
}

export const themes: readonly Theme[] = readdirSync(directory)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({
    name: basename(file, '.graphql'),
    questions: questionsIn(readFileSync(join(directory, file), 'utf8')),
  }));

function questionsIn(text: string): readonly Question[] {
  return parse(text).definitions.map((definition) => {
    const { loc } = definition;
    if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name || !loc) {
      throw new Error(`Only operations with names are questions.\n${text}`);
    }
    const words = loc.startToken.prev?.value?.trim() ?? '';
    return {
      name: definition.name.value,
      words,
      query: text.slice(loc.start, loc.end),
      variables: {},
    };
  });
}

/** The answers of a theme that are on file. */
export function answersTo(theme: Theme): Readonly<Record<string, unknown>> {
  const path = fileOf(theme);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export function recordAnswers(theme: Theme, answers: Readonly<Record<string, unknown>>): void {
  writeFileSync(fileOf(theme), JSON.stringify(answers));
}

function fileOf({ name }: Theme): string {
  return join(directory, `${name}.json`);
}
