import { existsSync } from 'node:fs';
import type { Server as TlsServer } from 'node:https';
import { join } from 'node:path';
import { at, Refusal, refusal } from '../../shared/errors.ts';
import type { HostWays } from '../../shared/model/seats.ts';
import type { StationDesk } from '../context/station-desk.ts';
import type { App } from '../door/app.ts';
import { isInner, ownAddresses, ownNames } from '../seats/addresses.ts';
import { hostCertificate } from '../seats/authority.ts';
import { hostAuthority } from '../seats/host-key.ts';
import { type HttpServer, httpServer } from './http.ts';
import { keepPace } from './pace.ts';
import { browserSessions } from './sessions.ts';
import { officeSite } from './sites.ts';

type DoorOptions = {
  folder: string;
  pageFolder: string;
  app: () => App;
  becomeSeat: () => void;
  /** Other addresses than those of an inner network, because the office said so. */
  anywhere?: boolean;
  /** How often is looked which addresses this PC has, in milliseconds. */
  every?: number;
};

/** A PC that was just started may get its address later, and another one in the middle of a day. */
const usualEvery = 5_000;
/** The certificate is made anew so often while the door is open: a host may run for months. */
const renewEvery = 24 * 60 * 60 * 1000;

type Certificate = { key: string; cert: string };
/** An open door: its listeners by address, and the names for which their certificate is. */
type Open = { ways: HostWays; at: Map<string, HttpServer>; names: string[]; tls: Certificate; certifiedAt: number };

/**
 * The office's door: one listener for each address, encrypted with a certificate of the host's own, made for the
 * addresses of the day and anew when they change.
 */
export function officeDoor(options: DoorOptions): StationDesk {
  const { folder, pageFolder, app, becomeSeat, anywhere = false, every = usualEvery } = options;
  let open: Open | null = null;
  /** How the office wants the door, although it could not be opened yet. */
  let wanted: HostWays | null = null;
  let failure: string | null = null;
  let tending: NodeJS.Timeout | null = null;
  let busy = false;
  let turn: Promise<unknown> = Promise.resolve();
  let known = { sessions: browserSessions(), pace: keepPace() };

  const listeners = () => [...(open?.at.values() ?? [])];
  const namesFor = (ways: HostWays) => [...new Set([...ownNames(anywhere), ...ways.listen])];
  const placesFor = ({ listen }: HostWays) => (listen.length > 0 ? listen : [...ownAddresses(anywhere), '127.0.0.1']);

  async function certificateFor(names: readonly string[]) {
    const now = new Date();
    return hostCertificate(await hostAuthority(folder, '', now), names, now);
  }

  async function shut() {
    const closing = listeners().map((each) => each.close());
    open = null;
    await Promise.all(closing);
  }

  async function openAs(ways: HostWays): Promise<void> {
    if (!existsSync(join(pageFolder, 'index.html'))) throw refusal('host.no-page');
    const wrong = ways.listen.find((address) => !anywhere && !isInner(address));
    if (wrong !== undefined) throw at(refusal('host.public-address', { address: wrong }), { field: 'listen' });
    const names = namesFor(ways);
    const opening = { ways, at: new Map(), names, tls: await certificateFor(names), certifiedAt: Date.now() };
    open = opening;
    // All addresses of one door know the same pages and count the same requests.
    known = { sessions: browserSessions(), pace: keepPace() };
    for (const address of placesFor(ways)) await openAt(opening, address);
  }

  async function openAt(into: Open, address: string): Promise<void> {
    const { ways, tls } = into;
    const site = officeSite(ways.port, { names: () => into.names, browsers: () => ways.browsers });
    const one = httpServer({ app: app(), site, pageFolder, tls, known });
    await started(one, address, ways.port);
    into.at.set(address, one);
  }

  /** Follows the addresses of this PC, and the calendar: a certificate that nobody renews runs out. */
  async function tend(): Promise<void> {
    if (!open) return wanted ? openAs(wanted) : undefined;
    const now = open;
    const places = placesFor(now.ways);
    const isDue = Date.now() - now.certifiedAt > renewEvery;
    // A cable that was pulled takes the address away until it is plugged in again: what is open stays for the day.
    const before = isDue && places.length > 1 ? [] : now.names;
    const names = [...new Set([...before, ...namesFor(now.ways)])];
    if (isDue || names.length !== now.names.length) {
      Object.assign(now, { names, tls: await certificateFor(names), certifiedAt: Date.now() });
      for (const { server } of now.at.values())
        (server as TlsServer).setSecureContext({ ...now.tls, minVersion: 'TLSv1.3' });
    }
    for (const [address, one] of now.at) {
      if (places.includes(address) || names.includes(address)) continue;
      now.at.delete(address);
      await one.close();
    }
    for (const address of places) if (!now.at.has(address)) await openAt(now, address);
  }

  function beginTending() {
    tending ??= setInterval(async () => {
      if (busy) return;
      try {
        await alone(tend);
        failure = null;
      } catch (error) {
        failure = inWords(error);
      }
    }, every).unref();
  }

  /** One at a time opens and closes. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(async () => {
      busy = true;
      return work().finally(() => {
        busy = false;
      });
    });
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    standing: () => ({ listening: listeners().length > 0, failure }),
    open: (ways, { patient = false } = {}) =>
      alone(async () => {
        const former = open?.ways ?? null;
        await shut();
        wanted = null;
        failure = null;
        try {
          await openAs(ways);
          wanted = ways;
          beginTending();
        } catch (error) {
          await shut();
          failure = inWords(error);
          // Whoever asks for another port that is taken keeps the door as it was.
          wanted = patient ? ways : former;
          if (wanted) beginTending();
          if (former) await openAs(former).catch(() => shut());
          throw error;
        }
      }),
    close: () =>
      alone(async () => {
        wanted = null;
        failure = null;
        if (tending) clearInterval(tending);
        tending = null;
        await shut();
      }),
    becomeSeat,
    connected: () =>
      listeners()
        .flatMap((each) => each.listening())
        .flatMap((connection) => {
          const seat = connection.seat();
          return seat ? [{ seat: seat.id, account: connection.account() }] : [];
        }),
    dismiss: (seat) => {
      for (const each of listeners()) each.dismiss(seat);
    },
  };
}

function inWords(error: unknown): string {
  return error instanceof Refusal ? error.message : String(error);
}

function started({ server }: HttpServer, address: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') failed(at(refusal('host.address-taken', { port }), { field: 'port' }));
      else if (error.code === 'EADDRNOTAVAIL') failed(at(refusal('host.no-address', { address }), { field: 'listen' }));
      else failed(error);
    };
    server.once('error', refused);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', refused);
      done();
    });
  });
}
