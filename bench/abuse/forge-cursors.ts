import { crc32 } from 'node:zlib';
import { ask, type Sending } from './attack.js';

/** Lists of the API, with the signatures that their cursors' checksums start from. */
const lists = [
  { field: 'films', signature: 'Film/films/node.name' },
  { field: 'people', signature: 'Person/people/node.name' },
  { field: 'portrayals', signature: 'Portrayal/portrayals/' },
] as const;

const positions: readonly string[] = [
  'null',
  '{}',
  '0',
  '"text"',
  '[]',
  '[1]',
  '[null]',
  '[null,null]',
  '[1,2]',
  '["a",1]',
  '[true,"b"]',
  '[{},"b"]',
  '[["a"],"b"]',
  '["a","b","c","d"]',
  `["${'x'.repeat(1_000)}","film/x"]`,
  '[1e999,"film/x"]',
  '["\\ud800","film/x"]',
  '["a","b"',
];

/** Found by fuzzing: decodable, but not a position. */
const known = ['Kma1OW51bGw', 'W767zyJ4Ig'];

/** Cursors with a valid checksum, which anyone can make. */
export function* forgeCursors(): Generator<Sending> {
  for (const { field, signature } of lists) {
    for (const position of positions) yield page(field, forge(signature, position));
    for (const cursor of known) yield page(field, cursor);
  }
}

function page(field: string, cursor: string): Sending {
  return ask(`query ($after: Cursor) { ${field}(first: 1, after: $after) { nodes { id } } }`, {
    after: cursor,
  });
}

function forge(signature: string, position: string): string {
  const bytes = Buffer.from(position);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes, crc32(signature)));
  return Buffer.concat([checksum, bytes]).toString('base64url');
}
