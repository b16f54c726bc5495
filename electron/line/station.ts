import { Refusal, refusal } from '../../shared/errors.ts';
import type { StationDesk } from '../context/station-desk.ts';
import { type App, type AppOptions, openApp } from '../door/app.ts';
import type { PageConnection } from '../door/page-connection.ts';
import { keepPlace, readPlace } from '../seats/place-file.ts';
import { openFarApp } from './far-app.ts';

type StationOptions = AppOptions & {
  /** The face's door for other PCs, made for the app that is to be let into. */
  officeDoor: (hands: { app: () => App; becomeSeat: () => void }) => StationDesk;
};

/**
 * The program as this data folder wants it: with a store of its own, for this PC alone or as the office's host, or as a
 * seat of a host. It can change from one to the other while its pages stay open.
 */
export async function openStation(options: StationOptions): Promise<App> {
  const { folder, officeDoor, ...rest } = options;
  let current: App;
  /** While one is closed and the other opened, everyone waits. */
  let changing: Promise<void> = Promise.resolve();
  /** Why the other could not be opened; tried again whenever someone asks for something. */
  let refused: Refusal | null = null;
  const station = officeDoor({ app: () => current, becomeSeat: () => change() });

  async function open(): Promise<App> {
    const place = readPlace(folder);
    const leave = () => {
      keepPlace(folder, { mode: 'alone' });
      change();
    };
    if (place.mode === 'seat') return openFarApp({ ...rest, folder, place, leave });
    return openApp({ ...rest, folder, station });
  }

  /** After the present call has been answered. */
  function change() {
    changing = new Promise((done) => {
      setImmediate(async () => {
        // What does not close as it should must not keep everyone waiting.
        await Promise.allSettled([station.close(), current.close()]);
        await openOther();
        done();
      });
    });
  }

  async function openOther() {
    try {
      current = await open();
      refused = null;
    } catch (error) {
      refused = error instanceof Refusal ? error : refusal('program.not-changed', { words: String(error) });
    }
  }

  /** What keeps everyone from working at present. */
  async function standing(): Promise<Refusal | null> {
    if (refused) changing = changing.then(() => (refused ? openOther() : undefined));
    await changing;
    return refused;
  }

  current = await open();
  const place = readPlace(folder);
  // An address that is not there yet must not keep the host's own PC from working: its administrator reads why.
  if (place.mode === 'host') await station.open(place.ways, { patient: true }).catch(() => undefined);

  return {
    folder,
    connect(via, from) {
      let [app, inner] = [current, current.connect(via, from)];
      const now = (): PageConnection => {
        if (app !== current) [app, inner] = [current, current.connect(via, from)];
        return inner;
      };
      return {
        async call(...asked) {
          const hindered = await standing();
          return hindered ? { ok: false, error: hindered.failure } : now().call(...asked);
        },
        watch: (...told) => (refused ? () => undefined : now().watch(...told)),
        keepAs: (page) => now().keepAs(page),
        resume: (page) => now().resume(page),
        seat: () => now().seat(),
        account: () => now().account(),
      };
    },
    async close() {
      await changing;
      await station.close();
      if (!refused) await current.close();
    },
  };
}
