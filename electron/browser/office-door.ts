import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { at, Refusal, refusal } from '../../shared/errors.ts';
import type { HostWays } from '../../shared/model/seats.ts';
import type { StationDesk } from '../context/station-desk.ts';
import type { App } from '../door/app.ts';
import { isInner, ownAddresses, ownNames } from '../seats/addresses.ts';
import { hostCertificate } from '../seats/authority.ts';
import { hostAuthority } from '../seats/host-key.ts';
import { type HttpServer, httpServer } from './http.ts';
import { officeSite } from './sites.ts';

type DoorOptions = {
  folder: string;
  pageFolder: string;
  app: () => App;
  becomeSeat: () => void;
  /** Other addresses than those of an inner network, because the office said so. */
  anywhere?: boolean;
};

/**
 * The office's door: one listener for each address, encrypted with a certificate of the host's own, made anew at each
 * opening for the addresses of that day.
 */
export function officeDoor({ folder, pageFolder, app, becomeSeat, anywhere = false }: DoorOptions): StationDesk {
  let open: HttpServer[] = [];
  let failure: string | null = null;

  async function close() {
    const closing = open.map(({ server }) => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    });
    open = [];
    await Promise.all(closing);
  }

  async function listen(ways: HostWays): Promise<void> {
    if (!existsSync(join(pageFolder, 'index.html'))) throw refusal('host.no-page');
    const wrong = ways.listen.find((address) => !anywhere && !isInner(address));
    if (wrong !== undefined) throw at(refusal('host.public-address', { address: wrong }), { field: 'listen' });
    const now = new Date();
    const tls = await hostCertificate(await hostAuthority(folder, '', now), ownNames(), now);
    const site = officeSite(ways.port, () => ways.browsers);
    const places = ways.listen.length > 0 ? ways.listen : [...ownAddresses(), '127.0.0.1'];
    for (const address of places) {
      const one = httpServer({ app: app(), site, pageFolder, tls });
      await started(one, address, ways.port);
      open.push(one);
    }
  }

  return {
    standing: () => ({ listening: open.length > 0, failure }),
    async open(ways) {
      await close();
      failure = null;
      try {
        await listen(ways);
      } catch (error) {
        await close();
        failure = error instanceof Refusal ? error.message : String(error);
        throw error;
      }
    },
    close,
    becomeSeat,
    connected: () =>
      open
        .flatMap((each) => each.listening())
        .flatMap(({ connection }) => {
          const seat = connection.seat();
          return seat ? [{ seat: seat.id, account: connection.account() }] : [];
        }),
    dismiss: (seat) => {
      for (const each of open) each.dismiss(seat);
    },
  };
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
