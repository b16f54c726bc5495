import { randomBytes } from 'node:crypto';
import { refusal } from '../../shared/errors.ts';
import { type HostStanding, HostWays, type Invitation } from '../../shared/model/seats.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { ownAddresses } from './addresses.ts';
import { authorityUntil, sixWords } from './authority.ts';
import { hostAuthority, renewHostAuthority } from './host-key.ts';
import { openInvitation } from './invitations.ts';
import { keepPlace, readPlace } from './place-file.ts';

/** So long a connection file lets seats in without another word of the administrator. */
const invitedFor = 7 * 24 * 60 * 60 * 1000;

/** The PC to which the others of the office come. */
export const host = {
  'place.get': async ({ afar, folder }) => ({
    mode: readPlace(folder).mode,
    here: afar === null,
    ...{ host: null, seat: afar?.seat?.name ?? null, broken: null, waiting: false },
  }),

  'host.standing': (context) => standing(context),

  'host.open': async (context, ways) => {
    const { station, folder, record } = context;
    if (!station) throw refusal('place.not-able');
    await authorityOf(context);
    await station.open(ways);
    keepPlace(folder, { mode: 'host', ways });
    record(`让别的电脑连进来，端口${ways.port}${ways.browsers ? '' : '，不许用浏览器'}`);
    return standing(context);
  },

  'host.close': async (context) => {
    const { station, folder, record } = context;
    if (!station) throw refusal('place.not-able');
    await station.close();
    keepPlace(folder, { mode: 'alone' });
    record('不再让别的电脑连进来');
    return standing(context);
  },

  'host.invite': async (context) => {
    const { folder, now, record } = context;
    const ways = openWays(folder);
    const { office, certificate } = await authorityOf(context);
    const until = new Date(Date.parse(now) + invitedFor).toISOString();
    const secret = randomBytes(24).toString('base64url');
    await context.write((db) => openInvitation(db, secret, { now, until }));
    const kind = 'proposal-desk-connection' as const;
    const told = { addresses: addressesOf(ways), port: ways.port, authority: certificate };
    const file: Invitation = { kind, office, ...told, secret, until };
    record('做连接文件，七天内凭它加入不用再同意');
    return { files: [fileOut(`${office}—连接文件.json`, 'json', JSON.stringify(file, null, 1))] };
  },

  'host.renew': async (context) => {
    const { folder, station, record } = context;
    const ways = openWays(folder);
    if (!station) throw refusal('place.not-able');
    await renewHostAuthority(folder, await officeName(context), new Date(context.now));
    await station.open(ways);
    record('更换主机证书，原有席位自动换用新的');
    return standing(context);
  },

  'host.certificate': async (context) => {
    openWays(context.folder);
    const { office, certificate } = await authorityOf(context);
    return { files: [fileOut(`${office}—主机证书.crt`, 'any', certificate)] };
  },
} satisfies Operations;

async function standing(context: QueryContext): Promise<HostStanding> {
  const { folder, station } = context;
  const place = readPlace(folder);
  const isHost = place.mode === 'host';
  const authority = isHost ? await authorityOf(context) : null;
  const now = station?.standing() ?? { listening: false, failure: null };
  const ways = isHost ? place.ways : HostWays.parse({});
  return {
    ...{ mode: place.mode, able: station !== null, ways, ...now },
    addresses: addressesOf(ways),
    words: authority ? sixWords(authority.certificate) : [],
    until: authority ? authorityUntil(authority) : null,
  };
}

/** How this host lets others in. Refuses with `host.not-open` where it does not. */
function openWays(folder: string): HostWays {
  const place = readPlace(folder);
  if (place.mode !== 'host') throw refusal('host.not-open');
  return place.ways;
}

/** The addresses by which others come: those chosen, or all of this PC. */
function addressesOf({ listen }: HostWays): string[] {
  return listen.length > 0 ? listen : ownAddresses();
}

/** The office's name, and the authority made for it at first use. */
async function authorityOf(context: QueryContext) {
  const office = await officeName(context);
  return { office, ...(await hostAuthority(context.folder, office, new Date(context.now))) };
}

async function officeName({ db }: QueryContext): Promise<string> {
  const row = await db.selectFrom('office').select('fullName').executeTakeFirst();
  return row?.fullName ?? '建议提案办理';
}
