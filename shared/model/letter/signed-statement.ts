import { z } from 'zod';
import { keysOf, letterKinds } from '../kinds.ts';

/** What a leader signs: the words by their fingerprint, and all that goes on paper or bears upon them. */
export const SignedStatement = z.strictObject({
  letterId: z.number(),
  letterKind: z.enum(keysOf(letterKinds)),
  version: z.number(),
  /** SHA-256 of the letter's words. */
  fingerprint: z.string(),
  documentNumber: z.string(),
  signedOn: z.string(),
  by: z.string(),
  /** The item as it was signed:届次, number, title, 办理方式, whom the letter goes to. */
  item: z.strictObject({
    session: z.string(),
    number: z.string(),
    title: z.string(),
    role: z.string(),
    addressees: z.array(z.string()),
  }),
  /** The opinions on file and the attachments, each with its digest. */
  opinions: z.array(z.tuple([z.number(), z.string()])),
  attachments: z.array(z.tuple([z.string(), z.string()])),
  at: z.string(),
});
export type SignedStatement = z.infer<typeof SignedStatement>;
