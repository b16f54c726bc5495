import type { IncomingMessage } from 'node:http';
import { bareAddress, inAddress } from '../seats/addresses.ts';

/** Where a page of the program is served: at this PC alone, or to the office's other PCs. */
export type Site = {
  /** `https://192.168.1.20:8443`: under which addresses the page may be asked for. */
  origins(): readonly string[];
  /** What the cookies of this site are called, and how they are kept. */
  cookie: { name: string; ways: string };
  /** The PC a request comes from; null where all come from this one. */
  address(request: IncomingMessage): string | null;
  /** Whether ordinary browsers may come in. */
  browsers(): boolean;
};

/** The page at this PC alone: 127.0.0.1, unencrypted because it never leaves the machine. */
export function ownSite(port: () => number): Site {
  return {
    origins: () => [`http://127.0.0.1:${port()}`],
    cookie: {
      get name() {
        return `proposal-desk-${port()}`;
      },
      ways: 'Path=/; HttpOnly; SameSite=Strict',
    },
    address: () => null,
    browsers: () => true,
  };
}

/** The page for the office's other PCs, at every name and address of this one. */
export function officeSite(port: number, now: { names: () => readonly string[]; browsers: () => boolean }): Site {
  return {
    origins: () => now.names().map((name) => `https://${inAddress(name, port)}`),
    cookie: { name: `__Host-proposal-desk-${port}`, ways: 'Path=/; HttpOnly; Secure; SameSite=Strict' },
    address: ({ socket }) => bareAddress(socket.remoteAddress ?? ''),
    browsers: now.browsers,
  };
}
