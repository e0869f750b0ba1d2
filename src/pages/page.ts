import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import type { Texts } from './texts/texts.js';

/** An operation with the types of what it takes and gives, as `npm run operations` writes it. */
export type Document<Data, Variables> = DocumentTypeDecoration<Data, Variables>;

/** What an address says: the values of its path's parameters, and of its query string. */
export interface Address {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** A page: an address leads to one operation of the public API, and its answer to what is shown. */
interface Page<Data, Variables> {
  /** As Fastify writes it: "/timeline/:franchise". */
  readonly path: string;
  readonly document: Document<Data, Variables>;
  readonly variables: (address: Address) => Variables;
  /** What to show, or where else it is; undefined where the graph has nothing at this address. */
  readonly show: (data: Data, context: PageContext) => View | Redirect | undefined;
}

interface PageContext {
  readonly address: Address;
  readonly texts: Texts;
}

/** What a page puts into the frame that all pages share. */
export interface View {
  readonly title: string;
  /** One sentence, for search engines and for previews of links. */
  readonly description: string;
  readonly body: ReactNode;
  /** Scripts of `web/pages` that make the page livelier, by the names of their files without ending. */
  readonly scripts?: readonly string[];
  /** What the page has searched for, which the box of the search goes on showing. */
  readonly searched?: string;
  /** What schema.org says of the page's subject. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
}

/** Another address that shows what was asked for, such as that of what a typed name means. */
interface Redirect {
  readonly redirect: string;
}

/** Any page, whatever its operation takes and gives. */
export interface AnyPage {
  readonly path: string;
  readonly document: object;
  readonly variables: (address: Address) => object;
  readonly show: (data: never, context: PageContext) => View | Redirect | undefined;
}

/** Gives a page with its types checked against one another. */
export function definePage<Data, Variables extends object>(page: Page<Data, Variables>): AnyPage {
  return Object.freeze({ ...page, document: page.document as object });
}
