import { isAbsolute, join } from 'node:path';

/** What CACHE_DIR says where nothing may be kept. */
export const NO_CACHE = 'off';

/**
 * The directory for caches: the one that is asked for, or a folder of the platform's own; undefined where
 * none is wanted, or where the process has no home.
 */
export function cacheDirectory(
  asked: string,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (asked === NO_CACHE) return undefined;
  if (asked !== '') return asked;
  const caches = userCaches(environment, platform);
  return caches === undefined ? undefined : join(caches, 'throughline');
}

function userCaches(
  { HOME, LOCALAPPDATA, XDG_CACHE_HOME = '' }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform === 'win32') return LOCALAPPDATA || undefined;
  // The XDG specification has relative paths ignored.
  if (platform !== 'darwin' && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (!HOME) return undefined;
  return platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache');
}
