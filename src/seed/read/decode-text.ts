import { isUtf8 } from 'node:buffer';
import type { Fault } from '../faults/fault.js';
import { wholeFileFault } from './find-files.js';

/** The text of a file in UTF-8, or the first place at which it is in another encoding. */
export function decodeText(path: string, bytes: Buffer): string | Fault {
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const nul = text.indexOf('\0');
    if (nul < 0) return text;
    const found = /^(\0.|.\0)/s.test(text) ? UTF_16 : 'a NUL character';
    return encodingFault(path, found, text.slice(0, nul));
  }
  if (/^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) {
    return encodingFault(path, UTF_16, '');
  }
  return firstOther(path, bytes);
}

const UTF_16 = 'UTF-16; save it as UTF-8';

/** UTF-8 can be cut at its line breaks, so lines are looked at one by one. */
function firstOther(path: string, bytes: Buffer): Fault {
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    if (!isUtf8(line) || newline < 0) {
      const before = validStart(line);
      const lines = bytes.toString('latin1', 0, start);
      return encodingFault(path, describeByte(line, before), lines + before);
    }
    start = end + 1;
  }
}

/** The text before the first byte that is not UTF-8. */
function validStart(line: Buffer): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const before = text.slice(0, at);
    // The file may also hold that character.
    if (!isUtf8(line.subarray(0, Buffer.byteLength(before) + 3))) return before;
  }
  return text;
}

function describeByte(line: Buffer, before: string): string {
  const start = Buffer.byteLength(before);
  const byte = line.subarray(start, start + 1);
  const shown = new TextDecoder('windows-1252').decode(byte);
  const code = byte.toString('hex');
  return `the byte 0x${code}, which is "${shown}" in Windows-1252; save it as UTF-8`;
}

function encodingFault(path: string, found: string, before: string): Fault {
  const lines = before.split('\n');
  return {
    ...wholeFileFault('invalid-encoding', path, `expected text in UTF-8, found ${found}`),
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  };
}
