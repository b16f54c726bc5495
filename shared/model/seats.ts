import { z } from 'zod';
import { Id, type Instant, line, optionalLine } from './primitives.ts';

/** What this PC is to the office: alone, its 主机, or a 席位 of it. */
export const placeModes = {
  alone: '只在这台电脑用',
  host: '这台作为本单位主机',
  seat: '连到本单位主机',
} as const;
export type PlaceMode = keyof typeof placeModes;

/** How a seat comes in: the program's window, an ordinary browser, or the command line. */
export const seatKinds = { window: '程序', browser: '浏览器', shell: '命令行' } as const;
export type SeatKind = keyof typeof seatKinds;

/** Where a seat stands: it has asked, it may come in, or it was sent away. */
export type SeatState = 'waiting' | 'admitted' | 'removed';

export const usualPort = 8443;
const Port = z
  .number('端口应为数字')
  .int('端口应为整数')
  .min(1024, '端口应在1024到65535之间')
  .max(65_535, '端口应在1024到65535之间');

/** How the host lets others in. `listen` empty: at every private address of the PC. */
export const HostWays = z.strictObject({
  listen: z.array(line('地址', 60), '地址应为一列').max(20).default([]),
  port: Port.default(usualPort),
  /** Ordinary browsers may come in beside the program's own windows. */
  browsers: z.boolean('请写明是否允许用浏览器').default(true),
});
export type HostWays = z.output<typeof HostWays>;

/** The address and port of a host as a person types them: 192.168.1.20 or 192.168.1.20:8443. */
const HostAddress = line('主机地址', 120);

/** What a connection file holds, to be carried on a stick. */
export const Invitation = z.strictObject({
  kind: z.literal('proposal-desk-connection'),
  office: z.string().max(200),
  addresses: z.array(z.string().max(80)).min(1).max(40),
  port: Port,
  authority: z.string().max(8_000),
  secret: z.string().max(100),
  until: z.string().max(40),
});
export type Invitation = z.output<typeof Invitation>;

/** Look at a host before joining it: at an address, or at those of a connection file (its text). */
export const HostLook = z
  .strictObject({ address: HostAddress.optional(), file: z.string().max(20_000).optional() })
  .refine(({ address, file }) => (address === undefined) !== (file === undefined), '请填写主机地址，或选择连接文件');

export type HostLooked = {
  address: string;
  /** Six words that the host shows as well. */
  words: string[];
  /** The connection file vouches for the certificate: nothing has to be compared. */
  vouched: boolean;
  office: string;
  /** The certificate that has been seen, to be handed back when the person has compared the words. */
  authority: string;
};

export const HostJoin = z.strictObject({
  address: HostAddress,
  authority: z.string('请先查看主机').max(8_000),
  /** The words the person has compared; empty with a connection file. */
  words: z.array(z.string().max(4)).max(6).default([]),
  file: z.string().max(20_000).optional(),
  name: line('席位名称', 40),
});

export const SeatAsked = z.strictObject({
  name: line('席位名称', 40),
  kind: z.enum(['window', 'shell'], '应为程序或命令行'),
  invitation: z.string().max(100).default(''),
});
export type SeatGiven = { id: number; secret: string; state: SeatState };

export const SeatChange = z.strictObject({ id: Id, name: optionalLine('席位名称', 40) });
export const SeatAnswer = z.strictObject({ id: Id, admitted: z.boolean('请写明同意还是不同意') });

export type Seat = {
  id: number;
  name: string;
  kind: SeatKind;
  state: SeatState;
  address: string;
  askedAt: Instant;
  lastSeenAt: Instant | null;
  /** Open pages now, and who is signed in there. */
  people: string[];
  connected: boolean;
  /** Another program wrote the row: it is not let in, and can only be sent away. */
  changed: boolean;
};

/** The host as its administrator sees it. */
export type HostStanding = {
  mode: PlaceMode;
  /** Whether this program can let others in: the command line cannot. */
  able: boolean;
  listening: boolean;
  ways: HostWays;
  addresses: string[];
  words: string[];
  /** The authority's last day, as a moment. */
  until: Instant | null;
  /** Why nobody can come in although the office wants it; null when all is well. */
  failure: string | null;
};

/** What every page knows of where it is: the PC itself, or a seat of an office's host. */
export type OfficePlace = {
  mode: PlaceMode;
  /** The page is shown at the PC on which the data lies. */
  here: boolean;
  /** Of a seat: the host's address and this seat's name. */
  host: string | null;
  seat: string | null;
  /** Of a seat: whether the host can be reached, and if not, the sentence that says why. */
  broken: string | null;
  /** Of a seat: its sentence while it waits to be let in. */
  waiting: boolean;
};
