import { type Failure, Refusal, refusal } from '../../shared/errors.ts';
import {
  type HostLooked,
  Invitation,
  type SeatGiven,
  type SeatKind,
  type SeatState,
  usualPort,
} from '../../shared/model/seats.ts';
import { hostAndPort, inAddress } from './addresses.ts';
import { sixWords } from './authority.ts';
import { askHost, authorityAt, type HostLine, isSameAuthority, openLine } from './line.ts';
import type { SeatPlace } from './place-file.ts';

/** What a connection file says. Refuses with `host.file-wrong`, `host.file-old`. */
export function invitationIn(text: string, now: string): Invitation {
  let read: ReturnType<typeof Invitation.safeParse>;
  try {
    read = Invitation.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    throw refusal('host.file-wrong');
  }
  if (!read.success) throw refusal('host.file-wrong');
  if (read.data.until < now) throw refusal('host.file-old');
  return read.data;
}

/** The addresses of a connection file, as a person would type them. */
export function placesIn({ addresses, port }: Invitation): string[] {
  return addresses.map((host) => inAddress(host, port));
}

/** Looks at the hosts of these places until one answers: nothing is sent that says who asks. Refuses with `host.*`. */
export async function lookAtHost(places: readonly string[], invitation: Invitation | null): Promise<HostLooked> {
  let last: unknown;
  for (const place of places) {
    try {
      return await look(place, invitation);
    } catch (error) {
      last = error;
    }
  }
  throw last;
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

type Introduction = {
  address: string;
  authority: string;
  /** The words that were compared; none with a connection file. */
  words: readonly string[];
  invitation: Invitation | null;
  name: string;
  kind: Exclude<SeatKind, 'browser'>;
};

/** Asks a host that was looked at, and compared, for a place. Refuses with `host.not-compared`, `host.words-differ`, `host.*`. */
export async function introduce(asking: Introduction): Promise<{ place: SeatPlace; state: SeatState }> {
  const { address, authority, words, invitation, name, kind } = asking;
  const vouched = invitation !== null && isSameAuthority(invitation.authority, authority);
  if (!vouched && words.length === 0) throw refusal('host.not-compared');
  if (!vouched && words.join('') !== sixWords(authority).join('')) throw refusal('host.words-differ');
  const { host, port } = placeOf(address);
  const addresses = [...new Set([host, ...(invitation?.addresses ?? [])])];
  const line = openLine({ addresses, port, authority });
  try {
    const { id, secret, state } = await ask<SeatGiven>(line, 'seat.ask', {
      ...{ name, kind, invitation: invitation?.secret ?? '' },
    });
    const office = (await officeAt(line)) ?? '';
    const place = { mode: 'seat' as const, addresses: line.addresses, port, authority, seat: { id, secret } };
    return { place: { ...place, name, office }, state };
  } finally {
    line.agent.destroy();
  }
}

/** The name of the office whose host this is; null of a host without one. */
async function officeAt(line: HostLine): Promise<string | null> {
  const state = await ask<{ office: { fullName: string } | null }>(line, 'session.current', {});
  return state.office?.fullName ?? null;
}

async function ask<T>(line: HostLine, operation: string, question: unknown): Promise<T> {
  const { reply } = await askHost(line, { operation, body: JSON.stringify(question), headers: {} });
  if (!reply.ok) throw new Refusal(reply.error as Failure);
  return reply.value as T;
}

function placeOf(address: string) {
  const place = hostAndPort(address, usualPort);
  if (!place) throw refusal('host.unreachable', { address });
  return place;
}
