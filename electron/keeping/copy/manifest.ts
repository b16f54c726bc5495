import { z } from 'zod';
import { type CopyFacts, type CopyReason, copyReasons } from '../../../shared/model/keeping.ts';

/** The name of the plain page in every copy. */
export const manifestName = 'manifest.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
/** Parts lie in three folders and nowhere else. */
const partName = z.string().regex(/^(tables|attachments|keys)\/[^/\\]{1,200}$/);

export const Sealing = z.object({ recipient: z.string(), salt: z.string(), cost: z.number().int().min(14).max(22) });
export type Sealing = z.infer<typeof Sealing>;

/**
 * What a copy says of itself, readable without a passphrase: what is in it, from which state, and the digest of every
 * part as it lies in the file. Nothing here depends on the kind of database.
 */
export const CopyManifest = z.object({
  format: z.literal('proposal-desk-copy'),
  formatVersion: z.number().int().positive(),
  madeAt: z.iso.datetime(),
  reason: z.enum(Object.keys(copyReasons) as [CopyReason, ...CopyReason[]]),
  office: z.string(),
  schema: z.number().int().positive(),
  counts: z.object({ items: count, letters: count, earlier: count, attachments: count }),
  log: z.object({ count, digest: z.string(), at: z.string().nullable() }),
  missing: z.array(z.string()),
  sealed: Sealing.nullable(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count })),
  parts: z.array(z.object({ name: partName, size: count, sha256: digest })),
});
export type CopyManifest = z.infer<typeof CopyManifest>;

/** The one this program writes; it reads this and earlier ones. */
export const formatVersion = 1;

export function copyFactsOf({ madeAt, reason, office, schema, counts, log, missing, sealed }: CopyManifest): CopyFacts {
  return {
    madeAt,
    reason,
    office,
    schema,
    ...counts,
    log,
    sealed: sealed !== null,
    missing,
    storeOnly: false,
    unproven: false,
  };
}
