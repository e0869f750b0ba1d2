import type { ErrorCode } from '../../errors.js';
import type { View } from '../page.js';
import type { Texts } from '../texts/texts.js';

/** What went wrong, as far as the reader of a page should know it. */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: string;
  readonly requestId: string;
  /** Things with similar names, where nothing is at the address. */
  readonly near?: readonly NearMatch[];
}

interface NearMatch {
  readonly id: string;
  readonly name: string;
}

/** The page in place of one that cannot be shown. */
export function showFault(fault: Fault, texts: Texts): View {
  const { title, sentence } = describe(fault, texts.fault);
  return {
    title: `${title} · ${texts.site.name}`,
    description: sentence,
    body: (
      <div className="fault">
        <h1>{title}</h1>
        <p>{sentence}</p>
        {fault.near !== undefined && fault.near.length > 0 && (
          <>
            <h2>{texts.fault.near}</h2>
            <ul>
              {fault.near.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href="/">{texts.fault.home}</a>
        </p>
      </div>
    ),
  };
}

/** What graphql-js says first of a variable, whose name is not in the address. */
const ofVariable = /^Variable "\$\w+" got invalid value "(?:[^"\\]|\\.)*"; /;

interface Description {
  readonly title: string;
  readonly sentence: string;
}

function describe({ code, message, path, requestId }: Fault, texts: Texts['fault']): Description {
  switch (code) {
    case 'NOT_FOUND':
      return { title: texts.notFoundTitle, sentence: texts.notFound(path) };
    case 'DATABASE_UNAVAILABLE':
    case 'DRAINING':
    case 'TOO_MANY_REQUESTS':
      return { title: texts.awayTitle, sentence: texts.away };
    case 'QUERY_TIMEOUT':
    case 'REQUEST_TIMEOUT':
      return { title: texts.slowTitle, sentence: texts.slow };
    case 'INTERNAL_SERVER_ERROR':
      return { title: texts.brokenTitle, sentence: texts.broken(requestId) };
    default:
      return { title: texts.badTitle, sentence: message.replace(ofVariable, '') };
  }
}
