import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { refusal } from '../../shared/errors.ts';
import { usualPort } from '../../shared/model/seats.ts';
import type { App } from '../door/app.ts';
import { openFarApp } from '../line/far-app.ts';
import { hostAndPort, inAddress } from '../seats/addresses.ts';
import { introduce, invitationIn, lookAtHost, placesIn } from '../seats/introduction.ts';
import { keepPlace, keepShellSeat, readPlace, readShellSeats, type SeatPlace } from '../seats/place-file.ts';

type Wish = { folder: string; host: string | null; trust: string | null; words: string | null };

/** A connection file is a page of text. */
const longestFile = 20_000;

/**
 * The office's host, where the command is to be done there: because it was named, or because the data folder is a
 * seat's. Null where the data lie here. A host that was not asked before is joined as a seat of its own, which the
 * folder remembers. Refuses with `host.*`.
 */
export async function farHost(wish: Wish): Promise<App | null> {
  const { folder, host } = wish;
  const place = readPlace(folder);
  const own = place.mode === 'seat' ? place : null;
  const asOwn: Memory = {
    keep: (now) => keepPlace(folder, now),
    leave: () => keepPlace(folder, { mode: 'alone' }),
  };
  if (host === null) return own && openAt(folder, own, asOwn);
  const typed = hostAndPort(host, usualPort);
  if (!typed) throw refusal('host.unreachable', { address: host });
  const address = inAddress(typed.host, typed.port);
  // At a seat the host that it belongs to is asked as that seat.
  if (own && own.port === typed.port && own.addresses.includes(typed.host)) return openAt(folder, own, asOwn);
  const isNamed = wish.trust !== null || wish.words !== null;
  const known = readShellSeats(folder)[address];
  const seat = known && !isNamed ? known : await joined(address, wish);
  return openAt(folder, seat, {
    keep: (now) => keepShellSeat(folder, address, now),
    leave: () => keepShellSeat(folder, address, null),
  });
}

/** How a seat is remembered, and forgotten. */
type Memory = { keep: (place: SeatPlace) => void; leave: () => void };

/** Files are not opened from here: a command is over before anyone has looked at them. */
function openAt(folder: string, place: SeatPlace, memory: Memory): App {
  return openFarApp({ folder, place, ...memory });
}

async function joined(address: string, { folder, trust, words }: Wish): Promise<SeatPlace> {
  const invitation = trust === null ? null : invitationIn(textOf(trust), new Date().toISOString());
  const looked = await lookAtHost([address, ...(invitation ? placesIn(invitation) : [])], invitation);
  if (!looked.vouched && words === null) throw refusal('host.compare-words', { address, words: looked.words.join('') });
  const compared = [...(words ?? '').replace(/[\s、，,]/g, '')];
  const { authority } = looked;
  const name = `${hostname().slice(0, 30) || '电脑'}（命令行）`;
  const asking = { address: looked.address, authority, words: compared, invitation, name, kind: 'shell' as const };
  const { place } = await introduce(asking);
  keepShellSeat(folder, address, place);
  return place;
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > longestFile) throw refusal('host.file-wrong');
    return readFileSync(path, 'utf8');
  } catch {
    throw refusal('host.file-wrong');
  }
}
