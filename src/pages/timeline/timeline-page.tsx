import type { ReactNode } from 'react';
import { definePage } from '../page.js';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import { Conflicts } from './conflicts.js';
import { layOut, type PageOrder } from './layout.js';
import { TimelineDocument, type TimelineQuery } from './operations.js';
import { Placements } from './placements.js';
import { readStory } from './read-story.js';
import { StoryCurve } from './story-curve.js';
import { Fades, StripView } from './strip-view.js';

export const timelinePage = definePage({
  path: pagePaths.timeline,
  document: TimelineDocument,
  variables: ({ params: { franchise } }) => ({ id: `franchise/${franchise}` }),
  show: ({ franchise }, { address, texts }) =>
    franchise === null
      ? undefined
      : {
          title: texts.timeline.title(franchise.name),
          description: texts.timeline.description(franchise.name),
          scripts: ['timeline'],
          body: (
            <Timeline
              franchise={franchise}
              order={address.query.order === 'release' ? 'release' : 'story'}
              path={address.path}
              texts={texts}
            />
          ),
        },
});

interface TimelineProps {
  readonly franchise: NonNullable<TimelineQuery['franchise']>;
  readonly order: PageOrder;
  readonly path: string;
  readonly texts: Texts;
}

function Timeline({ franchise, order, path, texts }: TimelineProps): ReactNode {
  const { id, name, works, timeline } = franchise;
  const story = readStory(franchise);
  const strips = layOut(story);
  const words = texts.timeline;
  const [longest] = strips;
  const contested = new Set(
    timeline.conflicts.flatMap(({ claims }) =>
      claims.flatMap(({ subject }) => ('work' in subject ? subject.work.id : [])),
    ),
  );
  return (
    <article className="timeline">
      <h1>
        <a href={`/${id}`}>{name}</a>
      </h1>
      {longest === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="lead">{words.lead(story.works.size, works.totalCount)}</p>
          <OrderSwitch order={order} path={path} texts={texts} />
          <Fades />
          <div className="picture">
            <div className="strips">
              {strips.map((strip, index) => (
                <section key={strip.works[0]?.work.id} className="strip-scroll">
                  {index > 0 && <h2 className="apart">{words.apart}</h2>}
                  <StripView
                    strip={strip}
                    order={order}
                    label={words.picture(name)}
                    contested={contested}
                    texts={texts}
                  />
                </section>
              ))}
              <Legend texts={texts} />
            </div>
            <div className="side">
              <Curve strip={longest} name={name} texts={texts} />
              <aside className="note" aria-label={words.note} hidden />
            </div>
          </div>
          <h2>{words.placements}</h2>
          <Placements strips={strips} texts={texts} />
        </>
      )}
      <Conflicts conflicts={timeline.conflicts} texts={texts} />
      {story.unplaced.length > 0 && (
        <section>
          <h2>{words.unplaced}</h2>
          <p>{words.unplacedText(Math.max(0, works.totalCount - works.nodes.length))}</p>
          <ul className="unplaced">
            {story.unplaced.map((work) => (
              <li key={work.id}>
                <a href={`/${work.id}`}>{work.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

interface OrderSwitchProps {
  readonly order: PageOrder;
  readonly path: string;
  readonly texts: Texts;
}

function OrderSwitch({ order, path, texts }: OrderSwitchProps): ReactNode {
  const links: readonly (readonly [PageOrder, string])[] = [
    ['story', path],
    ['release', `${path}?order=release`],
  ];
  return (
    <nav className="order-switch" aria-label={texts.timeline.orders}>
      {links.map(([one, href]) => (
        <a key={one} href={href} data-order={one} aria-current={one === order ? 'true' : undefined}>
          {texts.timeline[one]}
        </a>
      ))}
    </nav>
  );
}

function Legend({ texts: { timeline } }: { readonly texts: Texts }): ReactNode {
  return (
    <p className="legend">
      {timeline.soft} {timeline.shared} {timeline.bracket} {timeline.scale}
    </p>
  );
}

interface CurveProps {
  readonly strip: Parameters<typeof StoryCurve>[0]['strip'];
  readonly name: string;
  readonly texts: Texts;
}

function Curve({ strip, name, texts }: CurveProps): ReactNode {
  const released = strip.works.filter(({ work }) => work.releaseDate !== undefined);
  if (released.length < 3) return null;
  return (
    <aside className="told" aria-label={texts.timeline.curve}>
      <h2>{texts.timeline.curve}</h2>
      <p>{texts.timeline.curveText}</p>
      <StoryCurve strip={strip} label={texts.timeline.curveLabel(name)} texts={texts} />
    </aside>
  );
}
