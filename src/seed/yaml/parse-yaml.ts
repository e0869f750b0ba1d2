import { Composer, CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import type { FaultCode } from '../../facts/schema/fault-code.js';
import type { Path } from '../faults/path.js';
import { convertYaml } from './convert-yaml.js';
import { type CutOff, cutOff } from './cut-off.js';
import { explainYamlError } from './explain-yaml-error.js';
import { anchorsIn, locateYaml } from './locate-yaml.js';
import { type YamlFault, YamlRefusal } from './yaml-fault.js';

/** The plain values of a file, and where each of them is written. */
export interface ParsedYaml {
  /** Undefined when the text cannot be read at all; null when it is empty. */
  readonly value: unknown;
  readonly faults: readonly PlacedFault[];
  locate(path: Path, at: 'key' | 'value'): Position & { readonly file?: string };
}

interface PlacedFault extends Position {
  readonly code: FaultCode;
  readonly message: string;
  readonly suggestion?: string;
}

/** Counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** In the parser's own levels, deeper than any fact; later steps recurse once for each. */
const MAX_DEPTH = 60;
/** Indicators between two scalars; the parser's time grows with their square. */
const MAX_SIGNS = 10_000;

/**
 * Reads the part of YAML 1.2 that facts need. Tags, directives, merge keys and further documents are
 * refused, and so is whatever turns a small file into a large value or cuts off the end of a text. A number is read as one only when
 * it prints as it was typed; everything else stays text: 1974~, 007, 2025-06-06.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placed = ({ code, message, offset, suggestion }: YamlFault): PlacedFault => ({
    code,
    message,
    ...positionOf(offset),
    ...(suggestion === undefined ? {} : { suggestion }),
  });

  try {
    const { document, comments } = compose(text, lines);
    const { contents, errors } = document;
    const [error] = errors;
    if (error !== undefined) throw explainYamlError(error, text, comments);
    const { value, faults } = convertYaml(contents, comments);
    const anchors = anchorsIn(contents);
    return {
      value,
      faults: faults.map(placed),
      locate: (path, at) => positionOf(locateYaml(contents, anchors, path, at)),
    };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    return { value: undefined, faults: [placed(error)], locate: () => positionOf(0) };
  }
}

interface Composed {
  readonly document: Document.Parsed;
  /** Comments that look like text, by their offsets. */
  readonly comments: ReadonlyMap<number, CutOff>;
}

/** Checks bounds lexeme by lexeme, before anything recursive sees the text. */
function compose(text: string, lines: LineCounter): Composed {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const comments = new Map<number, CutOff>();
  let before: string | undefined;
  let signs = 0;
  let isContent = false;
  let isBegun = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    const kind: CST.TokenType | null = isContent ? null : CST.tokenType(lexeme);
    isContent = kind === 'scalar';
    if (kind === 'directive-line') throw unexpected('no directives', lexeme, offset);
    if (kind === 'tag') throw unexpected('no tags, or quotes around a text', lexeme, offset);
    if (kind === 'comment' && before !== undefined) {
      const cut = cutOff(lexeme, before, offset);
      if (cut !== undefined) comments.set(offset, cut);
    }
    if (kind !== 'space' && kind !== 'scalar')
      before = isCutBefore(kind, lexeme) ? lexeme : undefined;
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
  return { document: first as Document.Parsed, comments };
}

/** Whether a comment on the same line may be cut off from a lexeme: from a plain text, or its place. */
function isCutBefore(kind: CST.TokenType | null, lexeme: string): boolean {
  return kind === null
    ? !lexeme.endsWith('\n')
    : kind === 'map-value-ind' || kind === 'seq-item-ind';
}

function secondDocument(offset: number): YamlRefusal {
  return new YamlRefusal('invalid-yaml', 'expected one document, found another', offset);
}

function unexpected(expected: string, lexeme: string, offset: number): YamlRefusal {
  const found = lexeme.length > 40 ? `${lexeme.slice(0, 40)}...` : lexeme;
  return new YamlRefusal('invalid-yaml', `expected ${expected}, found "${found}"`, offset);
}
