import type { Expression, SqlBool } from 'kysely';
import { uploadStanding } from '../../shared/domain/platform/upload-standing.ts';
import type { uploadFilters } from '../../shared/model/items/proposal.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import type { LifeDetail } from '../../shared/model/life/life.ts';
import type { UploadStanding } from '../../shared/model/platform/platform.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { presentOnly } from '../db/present-rows.ts';
import { daysBefore, jsonField } from '../db/wording/dialect.ts';
import type { Where } from './where.ts';

type Signed = { fingerprint: string };

/** How the item's signed letter stands with each platform that the office uses for this kind; none before it is signed. */
export async function uploadsOf(
  db: ReadDb,
  { id, kind, round }: { id: number; kind: ProposalKind; round: number },
  signed: Signed | null,
): Promise<UploadStanding[]> {
  if (signed === null) return [];
  const platforms = await db
    .selectFrom('platform')
    .select(['key', 'name'])
    .where('used', '=', 1)
    .where(({ or, eb }) => or([eb('kind', 'is', null), eb('kind', '=', kind)]))
    .orderBy('position')
    .execute();
  if (platforms.length === 0) return [];
  const files = new Set(
    (await db.selectFrom('attachment').select('id').where('proposalId', '=', id).execute()).map((each) => each.id),
  );
  const uploads = (await presentOnly(db, 'lifeEvent', id))
    .filter((row) => row.event === 'uploaded' && row.round === round)
    .map(({ day, recordedAt: at, recordedBy: by, detail }) => {
      const { platformKey = '', fingerprint = '', ...told } = fromJson(detail) as LifeDetail;
      const { receipt = '', receiptFile = '', receiptId = 0 } = told;
      return {
        platformKey,
        fingerprint,
        day,
        at,
        by,
        receipt,
        receiptFile,
        receiptId: files.has(receiptId) ? receiptId : null,
      };
    });
  return platforms.map((platform) => uploadStanding(platform, uploads, signed.fingerprint));
}

/** The same of whole lists: signed letters that are not on every platform of their kind, and those that are. */
export function uploadConditions(has: Where, today: Day): Record<keyof typeof uploadFilters, Expression<SqlBool>> {
  const lacking = (late: boolean) =>
    has.exists(
      has
        .selectFrom('platform')
        .select('platform.key')
        .where('platform.used', '=', 1)
        .where(({ or, eb, ref }) =>
          or([eb('platform.kind', 'is', null), eb('platform.kind', '=', ref('proposal.kind'))]),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('lifeEvent')
                .select('lifeEvent.id')
                .whereRef('lifeEvent.proposalId', '=', 'proposal.id')
                .whereRef('lifeEvent.round', '=', 'proposal.round')
                .where('lifeEvent.event', '=', 'uploaded')
                .where('lifeEvent.voidReason', 'is', null)
                .where(jsonField<string>('lifeEvent.detail', 'platformKey'), '=', (of) => of.ref('platform.key'))
                .where(jsonField<string>('lifeEvent.detail', 'fingerprint'), '=', () =>
                  signedHere(has, 'signature.fingerprint'),
                )
                .where((of) =>
                  of.not(
                    of.exists(
                      of
                        .selectFrom('lifeEvent as taken')
                        .select('taken.id')
                        .whereRef('taken.replacesId', '=', 'lifeEvent.id'),
                    ),
                  ),
                ),
            ),
          ),
        )
        .$if(late, (lying) =>
          lying
            .where('platform.lateAfter', '>', 0)
            .where(() => has(signedHere(has, 'signedOn'), '<=', daysBefore(today, 'platform.lateAfter'))),
        ),
    );
  const asked = has.exists(
    has
      .selectFrom('platform')
      .select('platform.key')
      .where('platform.used', '=', 1)
      .where(({ or, eb, ref }) =>
        or([eb('platform.kind', 'is', null), eb('platform.kind', '=', ref('proposal.kind'))]),
      ),
  );
  const replied = has.and([
    has('role', 'in', ['sole', 'lead', 'split']),
    has('stage', 'not in', ['submitted', 'withdrawn', 'transferred', 'archived']),
    has.exists(signedHere(has, 'signature.fingerprint')),
  ]);
  return {
    open: has.and([replied, lacking(false)]),
    late: has.and([replied, lacking(true)]),
    done: has.and([replied, asked, has.not(lacking(false))]),
  };
}

/** Of the signature that holds under the letter of the present round. */
function signedHere(has: Where, what: 'signature.fingerprint' | 'signedOn') {
  return has
    .selectFrom('letter')
    .innerJoin('signature', 'signature.letterId', 'letter.id')
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .select(what)
    .whereRef('letter.proposalId', '=', 'proposal.id')
    .whereRef('letter.round', '=', 'proposal.round')
    .where('voidedOn', 'is', null)
    .orderBy('signature.id', 'desc')
    .limit(1);
}
