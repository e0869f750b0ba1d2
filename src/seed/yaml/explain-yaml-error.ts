import { CST, Lexer, Parser, type YAMLParseError } from 'yaml';
import { type CutOff, inQuotes } from './cut-off.js';
import { YamlRefusal } from './yaml-fault.js';

/**
 * What a file that is not readable as YAML lacks, in words for people who write facts rather than YAML:
 * mostly quotes around a text, or a comma.
 */
export function explainYamlError(
  error: YAMLParseError,
  text: string,
  comments: ReadonlyMap<number, CutOff>,
): YamlRefusal {
  const [start, end] = error.pos;
  const { quoted, open } = contextAt(text, start);
  const plain = () => {
    const message = error.message.replace(/\s+/g, ' ').slice(0, 200);
    return refusal(`not readable as YAML: ${message}`, start);
  };
  if (quoted !== undefined && isLeftOpen(quoted, start, error)) return openQuote(quoted);

  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN': {
      const value = valueAround(text, start);
      return value === undefined ? plain() : needsQuotes(value);
    }
    case 'BLOCK_IN_FLOW':
      return missingComma(text.slice(start, end), start) ?? plain();
    case 'MULTILINE_IMPLICIT_KEY':
      return missingCommaAtLineEnd(text.slice(start, end), start, open) ?? plain();
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return open === undefined ? plain() : openBracket(open, text, comments);
    case 'TAB_AS_INDENT':
      return refusal('expected spaces before an entry, found a tab', start);
    default:
      return plain();
  }
}

interface Context {
  /** The last quoted text that begins before an offset. */
  readonly quoted: Lexeme | undefined;
  /** The innermost bracket that is open there. */
  readonly open: Lexeme | undefined;
}

interface Lexeme {
  readonly offset: number;
  readonly source: string;
}

/** Read again, only for a file that is broken. */
function contextAt(text: string, until: number): Context {
  const parser = new Parser();
  const open: Lexeme[] = [];
  let quoted: Lexeme | undefined;
  let isContent = false;
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    if (offset >= until) break;
    const kind: CST.TokenType | null = isContent ? null : CST.tokenType(source);
    isContent = kind === 'scalar';
    if (kind === 'single-quoted-scalar' || kind === 'double-quoted-scalar') {
      quoted = { offset, source };
    } else if (kind === 'flow-map-start' || kind === 'flow-seq-start') {
      open.push({ offset, source });
    } else if (kind === 'flow-map-end' || kind === 'flow-seq-end') {
      open.pop();
    }
    for (const _ of parser.next(source));
  }
  return { quoted, open: open.at(-1) };
}

/** Whether a quote ends nowhere, or only at the quote that was to open another text. */
function isLeftOpen({ offset, source }: Lexeme, start: number, { code }: YAMLParseError): boolean {
  if (code === 'MISSING_CHAR') return offset + source.length >= start;
  const isLong = source.includes('\n');
  return code === 'UNEXPECTED_TOKEN' && isLong && offset + source.length === start;
}

function openQuote({ offset, source }: Lexeme): YamlRefusal {
  const sign = source[0] ?? '';
  const line = source.split('\n', 1)[0] ?? '';
  const isApostrophe = sign === "'" && /^'\w/.test(line);
  const message = `expected the quote ${sign} that opens here to be closed on its line`;
  return refusal(message, offset, isApostrophe ? inQuotes(withoutRest(line)) : undefined);
}

/** A bracket ends nowhere, perhaps as a comment hides its end. */
function openBracket(
  { offset, source }: Lexeme,
  text: string,
  comments: ReadonlyMap<number, CutOff>,
): YamlRefusal {
  const hiding = [...comments].find(([at, { isCertain }]) => isCertain && at > offset)?.[1].fault;
  if (hiding !== undefined) return new YamlRefusal(hiding.code, hiding.message, hiding.offset);
  const closing = source === '{' ? '}' : ']';
  const line = text.slice(offset).split('\n', 1)[0] ?? '';
  const begins = line.length > 40 ? `${line.slice(0, 40)}...` : line;
  return refusal(`expected ${closing} for the ${source} that opens here: ${begins}`, offset);
}

/** `film/a title: A` within brackets: two fields, or one text with a colon in it. */
function missingComma(source: string, offset: number): YamlRefusal | undefined {
  const [, key = '', name] = /^([^:\n]*?)(?:\s+([A-Za-z]\w*))?:\s/.exec(source) ?? [];
  if (key === '') return undefined;
  const value = withoutRest(source).trim();
  const quotes = `quotes around the value, as it contains ": "`;
  if (name === undefined) return refusal(`expected ${quotes}`, offset, inQuotes(value));
  return refusal(`expected a comma before "${name}:", or ${quotes}`, offset + key.length);
}

/** A key over two lines: the first line lacks a comma, or a space after its colon. */
function missingCommaAtLineEnd(
  source: string,
  offset: number,
  open: Lexeme | undefined,
): YamlRefusal | undefined {
  const line = (source.split('\n', 1)[0] ?? '').trimEnd();
  if (open !== undefined) {
    return refusal('expected a comma at the end of this line', offset + line.length);
  }
  const [, name] = /^([A-Za-z]\w*):\S/.exec(line) ?? [];
  if (name === undefined) return undefined;
  return refusal(`expected a space after the colon of "${name}:"`, offset + name.length);
}

/** The value that stands after a key or a dash on the line of an offset. */
function valueAround(text: string, offset: number): Lexeme | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  const [whole, source] = /^\s*(?:- +)*(?:[A-Za-z]\w*: +)?(\S.*?)\s*$/.exec(line) ?? [];
  if (whole === undefined || source === undefined || /^[{|>]/.test(source)) return undefined;
  return { offset: start + line.lastIndexOf(source), source };
}

function needsQuotes({ offset, source }: Lexeme): YamlRefusal {
  return refusal('expected quotes around the value', offset, inQuotes(source));
}

/** What stands before the next field or the end of a list. */
function withoutRest(source: string): string {
  return source.replace(/\s*[,}\]].*$/s, '');
}

function refusal(message: string, offset: number, suggestion?: string): YamlRefusal {
  return new YamlRefusal('invalid-yaml', message, offset, suggestion);
}
