import {
  Composer,
  CST,
  type Document,
  Lexer,
  LineCounter,
  Parser,
  type YAMLParseError,
} from 'yaml';
import type { FaultCode } from '../../facts/schema/fault-code.js';
import type { Path } from '../faults/path.js';
import { convertYaml } from './convert-yaml.js';
import { locateYaml } from './locate-yaml.js';
import { type YamlFault, YamlRefusal } from './yaml-fault.js';

/** The plain values of a file, and where each of them is written. */
export interface ParsedYaml {
  /** Undefined when the text cannot be read at all; null when it is empty. */
  readonly value: unknown;
  readonly faults: readonly (Position & { readonly code: FaultCode; readonly message: string })[];
  locate(path: Path, at: 'key' | 'value'): Position;
}

/** Counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** In the parser's own levels, deeper than any fact; later steps recurse once for each. */
const MAX_DEPTH = 60;
const MAX_ALIASES = 50;
/** Indicators between two scalars; the parser's time grows with their square. */
const MAX_SIGNS = 10_000;

/**
 * Reads the part of YAML 1.2 that facts need. Tags, directives, merge keys and further documents are
 * refused, and so is whatever turns a small file into a large value. A number is read as one only when
 * it prints as it was typed; everything else stays text: 1974~, 007, 2025-06-06.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placed = ({ code, message, offset }: YamlFault) => ({
    code,
    message,
    ...positionOf(offset),
  });

  try {
    const { contents, errors } = compose(text, lines);
    const [error] = errors;
    if (error !== undefined) throw refusalOf(error);
    const { value, faults } = convertYaml(contents);
    return {
      value,
      faults: faults.map(placed),
      locate: (path, at) => positionOf(locateYaml(contents, path, at)),
    };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    return { value: undefined, faults: [placed(error)], locate: () => positionOf(0) };
  }
}

/** Checks bounds lexeme by lexeme, before anything recursive sees the text. */
function compose(text: string, lines: LineCounter): Document.Parsed {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let aliases = 0;
  let signs = 0;
  let isContent = false;
  let isBegun = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    const kind: CST.TokenType | null = isContent ? null : CST.tokenType(lexeme);
    isContent = kind === 'scalar';
    if (kind === 'directive-line') throw unexpected('no directives', lexeme, offset);
    if (kind === 'tag') throw unexpected('no tags', lexeme, offset);
    if (kind === 'alias' && ++aliases > MAX_ALIASES) {
      throw new YamlRefusal('too-many-aliases', `expected at most ${MAX_ALIASES} aliases`, offset);
    }
    if (isBegun && (kind === 'doc-start' || kind === 'doc-mode')) throw secondDocument(offset);
    isBegun ||= kind === 'scalar' || kind === 'doc-start' || kind === 'doc-end';
    signs = kind === 'scalar' ? 0 : signs + 1;
    if (signs > MAX_SIGNS) {
      throw new YamlRefusal(
        'invalid-yaml',
        `expected at most ${MAX_SIGNS} indicators without a text`,
        offset,
      );
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) {
      throw new YamlRefusal('too-deep', 'expected less nesting', offset);
    }
  }
  for (const token of parser.end()) tokens.push(token);

  // Repeated keys are found on conversion: the library compares each key with all before it.
  const options = { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false } as const;
  const [first, second] = [...new Composer(options).compose(tokens, true, text.length)];
  if (first === undefined)
    throw new TypeError('With forceDoc, a composer makes at least one document.');
  if (second !== undefined) throw secondDocument(second.range[0]);
  return first as Document.Parsed;
}

function secondDocument(offset: number): YamlRefusal {
  return new YamlRefusal('invalid-yaml', 'expected one document, found another', offset);
}

function unexpected(expected: string, lexeme: string, offset: number): YamlRefusal {
  const found = lexeme.length > 40 ? `${lexeme.slice(0, 40)}...` : lexeme;
  return new YamlRefusal('invalid-yaml', `expected ${expected}, found "${found}"`, offset);
}

function refusalOf(error: YAMLParseError): YamlRefusal {
  const message = error.message.replace(/\s+/g, ' ').slice(0, 200);
  return new YamlRefusal('invalid-yaml', `not readable as YAML: ${message}`, error.pos[0]);
}
