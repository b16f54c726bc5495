import type { Operations } from '../context/context.ts';
import { platformDesk } from './desk.ts';
import { profiles } from './profiles.ts';
import { upload } from './upload.ts';

/** The platforms of those who assign: the contents page of this room. */
export const operations = { ...profiles, ...platformDesk, ...upload } satisfies Operations;
