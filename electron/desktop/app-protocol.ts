import { extname, join, relative, resolve, sep } from 'node:path';

/** The window's page lives at this origin; Electron serves it from the program's own files. */
export const appOrigin = 'app://proposal-desk';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** True for a page of the program itself: the exact scheme and host, without user, password or port. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const bare = url.username === '' && url.password === '' && url.port === '';
  return bare && `${url.protocol}//${url.host}` === appOrigin;
}

/**
 * The file of `folder` that an `app://` address names, or null when it is not one of ours. A path without an ending is a
 * route of the page and gives index.html. Anything that could step outside is refused, never repaired.
 */
export function fileFor(address: string, folder: string): { path: string; mediaType: string } | null {
  // The parser would quietly resolve "..": look at what was really asked.
  if (/\.\.|%2e|%2f|%5c|%00|\\|%25/i.test(address) || !isOwnUrl(address)) return null;
  const asked = decoded(new URL(address).pathname);
  if (asked === null || asked.includes('\0') || asked.includes(':')) return null;
  const name = extname(asked) === '' ? '/index.html' : asked;
  const root = resolve(folder);
  const path = resolve(join(root, name));
  const inside = relative(root, path);
  if (inside === '' || inside.startsWith('..') || resolve(root, inside) !== path || !path.startsWith(root + sep))
    return null;
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  return mediaType ? { path, mediaType } : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** What the page's session may fetch at all: its own files, and what it made itself in memory. */
export function isLoadable(address: string): boolean {
  return (
    isOwnUrl(address) ||
    address.startsWith(`blob:${appOrigin}/`) ||
    address.startsWith('data:') ||
    address.startsWith('devtools:')
  );
}
