import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { View } from '../page.js';
import { DataBlock } from '../parts/data-block.js';
import type { Texts } from '../texts/texts.js';
import { SearchBox } from './search-box.js';

/** Where a built file is: "pages.css" gives "/assets/pages.0123abcd.css". */
export type AssetPath = (name: string) => string;

interface ShellOptions {
  readonly asset: AssetPath;
  readonly texts: Texts;
  /** The page's address without its query string. */
  readonly path: string;
  /** The playground with the operation that filled the page; absent where none did. */
  readonly queryLink?: string;
  /** Seconds after which the browser asks again. */
  readonly refresh?: number;
}

/** Prints a whole page: the view within the frame that all pages share. */
export function printPage(view: View, options: ShellOptions): string {
  return `<!doctype html>${renderToStaticMarkup(<Shell view={view} {...options} />)}`;
}

function Shell({ view, ...options }: ShellOptions & { readonly view: View }): ReactNode {
  const { asset, texts, refresh } = options;
  return (
    <html lang={texts.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{view.title}</title>
        <meta name="description" content={view.description} />
        <meta property="og:site_name" content={texts.site.name} />
        <meta property="og:title" content={view.title} />
        <meta property="og:description" content={view.description} />
        <meta property="og:type" content="website" />
        {refresh !== undefined && <meta httpEquiv="refresh" content={String(refresh)} />}
        <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('pages.css')} />
        {['site', ...(view.scripts ?? [])].map((name) => (
          <script key={name} src={asset(`${name}.js`)} type="module" />
        ))}
        {view.jsonLd !== undefined && (
          <DataBlock
            type="application/ld+json"
            value={{ '@context': 'https://schema.org', ...view.jsonLd }}
          />
        )}
      </head>
      <body>
        <a className="skip" href="#content">
          {texts.site.skip}
        </a>
        <Header searched={view.searched} {...options} />
        <main id="content">{view.body}</main>
        <Footer {...options} />
      </body>
    </html>
  );
}

function Header({
  texts,
  path,
  searched,
}: ShellOptions & { readonly searched: string | undefined }): ReactNode {
  return (
    <header className="site-header">
      <a className="site-name" href="/" aria-current={path === '/' ? 'page' : undefined}>
        {texts.site.name}
      </a>
      <SearchBox searched={searched} texts={texts} />
      <nav aria-label={texts.site.sections}>
        <a href="/play" aria-current={path === '/play' ? 'page' : undefined}>
          {texts.site.play}
        </a>
        <a href="/playground">{texts.site.playground}</a>
      </nav>
    </header>
  );
}

function Footer({ texts, queryLink }: ShellOptions): ReactNode {
  return (
    <footer className="site-footer">
      <p>{texts.site.tagline}</p>
      {queryLink !== undefined && (
        <p>
          <a href={queryLink}>{texts.site.showQuery}</a>
        </p>
      )}
    </footer>
  );
}
