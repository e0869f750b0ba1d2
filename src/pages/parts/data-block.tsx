import type { ReactNode } from 'react';

interface DataBlockProps {
  readonly value: object;
  /** By which a script finds it. */
  readonly id?: string;
  readonly type?: 'application/json' | 'application/ld+json';
}

/** Data for scripts and machines: no script, so that the content security policy allows it. */
export function DataBlock({ value, id, type = 'application/json' }: DataBlockProps): ReactNode {
  const __html = JSON.stringify(value).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: "<" is escaped, so nothing ends the block.
  return <script id={id} type={type} dangerouslySetInnerHTML={{ __html }} />;
}
