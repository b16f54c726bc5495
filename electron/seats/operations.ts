import type { Operations } from '../context/context.ts';
import { host } from './host.ts';
import { joining } from './joining.ts';
import { seat } from './seat.ts';

export { addSeat, admittedSeat, isDueToNote, noteSeen, type SeatProof } from './rows.ts';

/** Several PCs of one office: the contents page of this room. */
export const operations = { ...host, ...joining, ...seat } satisfies Operations;
