import { refusal } from '../../shared/errors.ts';
import type { OfficePlace } from '../../shared/model/seats.ts';
import type { Operations, TaskContext } from '../context/context.ts';
import { introduce, invitationIn, lookAtHost, placesIn } from './introduction.ts';
import { keepPlace } from './place-file.ts';

/** How this PC becomes a seat of its office's host: look, compare, join. */
export const joining = {
  'seat.look': async (context, { address, file }) => {
    await mustBeFree(context);
    const invitation = file === undefined ? null : invitationIn(file, context.now);
    return lookAtHost(invitation ? placesIn(invitation) : [address ?? ''], invitation);
  },

  'seat.join': async (context, { address, authority, words, file, name }) => {
    const { station, folder, record, now } = context;
    await mustBeFree(context);
    if (!station) throw refusal('place.not-able');
    const invitation = file === undefined ? null : invitationIn(file, now);
    const { place, state } = await introduce({ address, authority, words, invitation, name, kind: 'window' });
    keepPlace(folder, place);
    record(`连到主机${address}，席位名称「${name}」`);
    station.becomeSeat();
    const waiting = state === 'waiting';
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
