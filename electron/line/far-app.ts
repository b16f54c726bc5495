import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDocumentName } from '../../shared/domain/names/attached-file.ts';
import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { type Failure, Refusal, type Reply, refusal } from '../../shared/errors.ts';
import type { FilesOut } from '../../shared/model/primitives.ts';
import type { OfficePlace } from '../../shared/model/seats.ts';
import type { Via } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { App, AppOptions } from '../door/app.ts';
import type { News } from '../door/live.ts';
import type { PageConnection } from '../door/page-connection.ts';
import { runsAsProgram } from '../reading/file-kind.ts';
import { inAddress } from '../seats/addresses.ts';
import { askHost, isSameAuthority, openLine } from '../seats/line.ts';
import { keepPlace, type SeatPlace } from '../seats/place-file.ts';
import { listen } from './listen.ts';

type FarOptions = Pick<AppOptions, 'folder' | 'openFile' | 'printing'> & {
  place: SeatPlace;
  /** Remembers the place as it is now, after the host has handed over to another authority. */
  keep?: (place: SeatPlace) => void;
  /** Forgets the host; this PC stands alone again. */
  leave: () => void;
};

/** How often is looked whether the host has another authority, vouched for by the one that is remembered. */
const handOverEvery = 6 * 60 * 60 * 1000;

/**
 * The program at a seat: everything is asked of the office's host over the line, but what belongs to this PC, its screen
 * and its printer. What a page sees is the same as at the host.
 */
export function openFarApp({ folder, place: first, openFile, printing, leave, ...own }: FarOptions): App {
  const { keep = (place: SeatPlace) => keepPlace(folder, place) } = own;
  let place = first;
  let line = openLine(place);
  let broken: Failure | null = null;
  const watchers = new Set<(news: News) => void>();
  const opened = join(folder, 'opened');
  const clear = () => openFile && rmSync(opened, { recursive: true, force: true });
  clear();

  function stand(failure: Failure | null) {
    if (failure?.message === broken?.message) return;
    broken = failure;
    for (const tell of watchers) tell({ last: 0, changes: [], broken: broken?.message ?? null });
  }

  async function handOver() {
    const headers = headersOf('window', new Map());
    const { reply } = await askHost(line, { operation: 'host.certificate', body: '{}', headers });
    if (!reply.ok) return;
    const [file] = (reply.value as FilesOut).files;
    const authority = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
    if (!file || isSameAuthority(authority, place.authority)) return;
    place = { ...place, authority, addresses: line.addresses };
    keep(place);
    // What is under way on the old line ends there.
    line = openLine(place);
  }
  const handing = setInterval(() => void handOver().catch(() => undefined), handOverEvery);
  handing.unref();
  void handOver().catch(() => undefined);

  function headersOf(via: Via, jar: ReadonlyMap<string, string>): Record<string, string> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const { id, secret } = place.seat;
    return { 'x-seat': `${id}.${secret}`, 'x-via': via, ...(cookie && { cookie }) };
  }

  function connect(via: Via): PageConnection {
    const jar = new Map<string, string>();

    async function far(operation: string, input: unknown, id?: string): Promise<Reply<unknown>> {
      const headers = { ...headersOf(via, jar), ...(id && { 'x-call': id }) };
      try {
        const { reply, cookies } = await askHost(line, { operation, body: JSON.stringify(input ?? {}), headers });
        for (const cookie of cookies) keepCookie(jar, cookie);
        stand(null);
        return reply;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        stand(error.failure);
        return { ok: false, error: error.failure };
      }
    }

    const here: Record<string, (input: unknown) => Promise<Reply<unknown>>> = {
      'place.get': async () => ({ ok: true, value: await standing(far) }),
      'seat.leave': async () => {
        leave();
        return { ok: true, value: alone };
      },
      'attachment.open': async (input) => {
        const reply = await far('attachment.get', input);
        return reply.ok ? openHere((reply.value as FilesOut).files[0]) : reply;
      },
      'print.paper': async (input) => {
        const reply = await far('print.paper', input);
        if (!reply.ok || !printing) return reply;
        await printing.paper((input as { duplex?: boolean }).duplex ?? false);
        return { ok: true, value: { opened: true } };
      },
      'print.pdf': async (input) => {
        if (!printing) return { ok: false, error: refusal('print.no-pdf').failure };
        const { name, ...what } = input as { proposalIds: number[]; paper?: string; post?: string; name: string };
        const reply = await far('print.paper', what);
        if (!reply.ok) return reply;
        const bytes = await printing.pdf().catch(() => null);
        if (!bytes) return { ok: false, error: refusal('print.failed').failure };
        return { ok: true, value: { files: [fileOut(`${cleanFileName(name)}.pdf`, 'pdf', bytes)] } };
      },
    };

    return {
      async call(operation, input, id) {
        const own = Object.hasOwn(here, operation) ? here[operation] : undefined;
        return own ? own(input) : far(operation, input, id);
      },
      watch(tell, after) {
        watchers.add(tell);
        const stop = listen({ line: () => line, headers: () => headersOf(via, jar), tell, stand, after });
        return () => {
          watchers.delete(tell);
          stop();
        };
      },
      // The host keeps the session; a page of this PC is signed in as long as this program runs.
      keepAs: async () => undefined,
      resume: async () => false,
      seat: () => null,
      account: () => null,
    };
  }

  async function standing(far: (operation: string, input: unknown) => Promise<Reply<unknown>>): Promise<OfficePlace> {
    const reply = await far('session.current', {});
    const waiting = !reply.ok && reply.error.code === 'seat.waiting';
    return {
      ...{ mode: 'seat', here: true, host: inAddress(line.addresses[0] ?? '', line.port), seat: place.name },
      ...{ broken: reply.ok ? null : reply.error.message, waiting },
    };
  }

  /** Opens what is a document with the system's own program; everything else is saved where the person says. */
  async function openHere(file: FilesOut['files'][number] | undefined): Promise<Reply<unknown>> {
    const name = cleanFileName(file?.name ?? '');
    const bytes = Buffer.from(file?.base64 ?? '', 'base64');
    if (!file || !openFile || !isDocumentName(name) || runsAsProgram(bytes))
      return { ok: true, value: { opened: false } };
    const inside = join(opened, String(Date.now()));
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    const path = join(inside, basename(name));
    writeFileSync(path, bytes, { mode: 0o600 });
    await openFile(path);
    return { ok: true, value: { opened: true } };
  }

  return {
    folder,
    connect,
    async close() {
      clearInterval(handing);
      watchers.clear();
      line.agent.destroy();
      clear();
    },
  };
}

const alone: OfficePlace = { mode: 'alone', here: true, host: null, seat: null, broken: null, waiting: false };

function keepCookie(jar: Map<string, string>, said: string) {
  const [name, value] = said.split(';')[0]?.split('=') ?? [];
  if (!name) return;
  if (!value) jar.delete(name);
  else jar.set(name, value);
}
