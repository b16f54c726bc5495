import { arch, release } from 'node:os';
import type { Edition } from '../../shared/model/health/health.ts';

/** Which edition this is: Electron's, the browser edition's bundles, or the sources themselves. */
export function ownEdition(): Edition {
  if (process.versions.electron !== undefined) return 'window';
  return import.meta.url.endsWith('.ts') ? 'source' : 'browser';
}

/** The system in words: 「Windows 10.0.19045 x64」. */
export function systemWords(): string {
  const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' };
  return `${names[process.platform] ?? process.platform} ${release()} ${arch()}`;
}
