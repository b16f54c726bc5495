import { type Failure, Refusal, refusal } from '../../shared/errors.ts';
import { type HostLooked, Invitation, type OfficePlace, type SeatGiven, usualPort } from '../../shared/model/seats.ts';
import type { Operations, TaskContext } from '../context/context.ts';
import { hostAndPort, inAddress } from './addresses.ts';
import { sixWords } from './authority.ts';
import { askHost, authorityAt, isSameAuthority, openLine } from './line.ts';
import { keepPlace } from './place-file.ts';

/** How this PC becomes a seat of its office's host: look, compare, join. */
export const joining = {
  'seat.look': async (context, { address, file }) => {
    await mustBeFree(context);
    const invitation = file === undefined ? null : invitationIn(file, context.now);
    const places = invitation ? invitation.addresses.map((host) => inAddress(host, invitation.port)) : [address ?? ''];
    return firstThat(places, (place) => look(place, invitation));
  },

  'seat.join': async (context, { address, authority, words, file, name }) => {
    const { station, folder, record, now } = context;
    await mustBeFree(context);
    if (!station) throw refusal('place.not-able');
    const invitation = file === undefined ? null : invitationIn(file, now);
    const vouched = invitation !== null && isSameAuthority(invitation.authority, authority);
    if (!vouched && words.length === 0) throw refusal('host.not-compared');
    if (!vouched && words.join('') !== sixWords(authority).join('')) throw refusal('host.words-differ');
    const { host, port } = placeOf(address);
    const line = openLine({ addresses: [host, ...(invitation?.addresses ?? [])], port, authority });
    const asked = { name, kind: 'window' as const, invitation: invitation?.secret ?? '' };
    const seat = await ask<SeatGiven>(line, 'seat.ask', asked);
    const office = (await officeAt(line)) ?? '';
    const { id, secret } = seat;
    keepPlace(folder, {
      ...{ mode: 'seat', addresses: line.addresses, port, authority, seat: { id, secret }, name, office },
    });
    line.agent.destroy();
    record(`连到主机${address}，席位名称「${name}」`);
    station.becomeSeat();
    const waiting = seat.state === 'waiting';
    return { mode: 'seat', here: true, host: address, seat: name, broken: null, waiting } satisfies OfficePlace;
  },

  // A seat answers this itself (electron/line): a PC with data of its own has no host to leave.
  'seat.leave': async () => {
    throw refusal('host.not-open');
  },
} satisfies Operations;

/** A PC with data of its own does not become a seat: it would look as if they were gone. */
async function mustBeFree({ db }: TaskContext) {
  if (await db.selectFrom('office').select('id').executeTakeFirst()) throw refusal('place.has-data');
}

async function look(address: string, invitation: Invitation | null): Promise<HostLooked> {
  const { host, port } = placeOf(address);
  const authority = await authorityAt(host, port);
  const vouched = invitation !== null && isSameAuthority(authority, invitation.authority);
  if (invitation && !vouched) throw refusal('host.other-certificate');
  const line = openLine({ addresses: [host], port, authority });
  try {
    const office = await officeAt(line);
    if (office === null) throw refusal('host.none', { address });
    return { address: inAddress(host, port), words: sixWords(authority), vouched, office, authority };
  } finally {
    line.agent.destroy();
  }
}

/** The name of the office whose host this is; null of a host without one. */
async function officeAt(line: ReturnType<typeof openLine>): Promise<string | null> {
  const state = await ask<{ office: { fullName: string } | null }>(line, 'session.current', {});
  return state.office?.fullName ?? null;
}

async function ask<T>(line: ReturnType<typeof openLine>, operation: string, question: unknown): Promise<T> {
  const { reply } = await askHost(line, { operation, body: JSON.stringify(question), headers: {} });
  if (!reply.ok) throw new Refusal(reply.error as Failure);
  return reply.value as T;
}

function placeOf(address: string) {
  const place = hostAndPort(address, usualPort);
  if (!place) throw refusal('host.unreachable', { address });
  return place;
}

function invitationIn(text: string, now: string): Invitation {
  let read: ReturnType<typeof Invitation.safeParse>;
  try {
    read = Invitation.safeParse(JSON.parse(text));
  } catch {
    throw refusal('host.file-wrong');
  }
  if (!read.success) throw refusal('host.file-wrong');
  if (read.data.until < now) throw refusal('host.file-old');
  return read.data;
}

async function firstThat<T>(places: readonly string[], work: (place: string) => Promise<T>): Promise<T> {
  let last: unknown;
  for (const place of places) {
    try {
      return await work(place);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
