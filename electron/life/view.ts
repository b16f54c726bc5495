import type { Selectable } from 'kysely';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { standingOf } from '../../shared/domain/life/standing.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import type { Entry, Life, LifeDetail, LifeEvent, OtherItem, Round } from '../../shared/model/life/life.ts';
import { candidatesOf, commitmentsOf } from '../commitments/view.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { allOf } from '../db/present-rows.ts';
import type { Database } from '../db/schema.ts';
import { wasNumbered } from '../items/acting.ts';
import { unanswered } from '../items/conditions.ts';
import { signatureOf } from '../items/signature.ts';
import { receptionOf } from '../items/standing.ts';
import { uploadsOf } from '../items/uploads.ts';
import { signedLetter } from '../letter/versions.ts';
import { scalesOf } from '../people/scales.ts';

/** What followed an item's letter and what else happened to it, with what the facts come to. */
export async function lifeView(db: ReadDb, proposalId: number, today: string, changedOutside = false): Promise<Life> {
  const item = await itemRow(db, proposalId);
  const contacts = withState(await allOf(db, 'contact', proposalId));
  const deliveries = withState(await allOf(db, 'delivery', proposalId));
  const feedbacks = withState(await allOf(db, 'feedback', proposalId));
  const events = withState(await allOf(db, 'lifeEvent', proposalId)).map((row) => ({
    ...row,
    detail: fromJson(row.detail) as LifeDetail,
  }));
  const held = events.filter(({ state }) => state === 'held');
  const last = (...names: LifeEvent['event'][]) => held.filter(({ event }) => names.includes(event)).at(-1);
  const rounds = await roundsOf(db, proposalId, held, item.round);
  const recipients = (await receptionOf(db, proposalId)).map(({ feedbackOn: _, ...each }) => each);
  const commitments = await commitmentsOf(db, proposalId);
  const candidates = await candidatesOf(db, proposalId);
  const open = commitments.filter(({ status }) => status !== 'done' && status !== 'failed');
  const signed = await signedLetter(db, proposalId);
  const first = rounds.find(({ resultClass }) => resultClass !== '')?.resultClass ?? '';
  const present = rounds.find(({ round }) => round === item.round)?.resultClass ?? '';
  const changed = last('class-changed');
  const opinions = await opinionCounts(db, proposalId);
  const isReply = letterOwed(item.role) === 'reply' && signed !== null && signed.letter.round === item.round;
  const uploads = await uploadsOf(db, item, isReply ? signed.signature : null);
  const through = last('via-office')?.detail.through;
  const archived = item.stage === 'archived' ? last('archived') : undefined;
  return {
    proposalId,
    stage: item.stage,
    round: item.round,
    rounds,
    recipients,
    contacts,
    deliveries,
    feedbacks,
    events,
    transfer: item.stage === 'transfer' ? (last('transfer-requested') ?? null) : null,
    viaOffice: through || null,
    splitPart: last('split-part')?.words ?? null,
    main: item.mainId ? ((await others(db).where('id', '=', item.mainId).executeTakeFirst()) ?? null) : null,
    combined: await others(db).where('mainId', '=', proposalId).orderBy('id').execute(),
    resultClass: {
      first,
      now: changed && changed.round === item.round ? (changed.detail.toClass ?? present) : present,
    },
    uploads,
    commitments,
    candidates,
    standing: standingOf({
      role: item.role,
      stage: item.stage,
      opinionsAsked: opinions.asked,
      opinionsIn: opinions.back,
      signed: signed !== null,
      stale: signed !== null && signed.signature.fingerprint !== signed.letter.fingerprint,
      changedOutside,
      recipients,
      contacts: contacts.filter(({ state, round }) => state === 'held' && round === item.round).length,
      uploads,
      published: item.publishedOn !== null,
      secret: item.consent === 'no',
      candidates: candidates.length,
      commitmentsOpen: open.length,
      commitmentsOverdue: open.filter(({ dueOn }) => dueOn < today).length,
    }),
    archive: archived ? { day: archived.day, archiveNumber: item.archiveNumber ?? '' } : null,
    numbered: await wasNumbered(db, proposalId),
    carried:
      item.carriedTerm !== null && item.carriedMeeting !== null
        ? { term: item.carriedTerm, meeting: item.carriedMeeting }
        : null,
    scales: await scalesOf(db),
    today,
  };
}

type Row = Pick<Selectable<Database['contact']>, 'id' | 'replacesId' | 'voidReason'>;

function withState<R extends Row>(rows: readonly R[]): (R & Pick<Entry<unknown>, 'state'>)[] {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows
    .filter(({ voidReason }) => voidReason === null)
    .map((row) => {
      const voided = rows.find(({ replacesId, voidReason }) => replacesId === row.id && voidReason !== null);
      return {
        ...row,
        voidReason: voided?.voidReason ?? null,
        state: voided ? ('void' as const) : replaced.has(row.id) ? ('corrected' as const) : ('held' as const),
      };
    });
}

/** Each round with its letter: the former ones stay as they were. */
async function roundsOf(db: ReadDb, proposalId: number, held: readonly LifeEvent[], now: number): Promise<Round[]> {
  const letters = await db.selectFrom('letter').selectAll().where('proposalId', '=', proposalId).execute();
  const rounds: Round[] = [];
  for (let round = 1; round <= now; round += 1) {
    const letter = letters.find((each) => each.round === round);
    const signature = letter && (await signatureOf(db, letter.id));
    const opened = held.find((each) => each.event === 'round-opened' && each.round === round);
    rounds.push({
      round,
      letterId: letter?.id ?? null,
      documentNumber: signature ? documentNumber(signature) : null,
      signedOn: signature?.signedOn ?? null,
      signedBy: signature?.by ?? null,
      resultClass: letter ? fromJson(letter.content).resultClass : '',
      opened: opened ? { day: opened.day, reason: opened.words } : null,
    });
  }
  return rounds;
}

function others(db: ReadDb) {
  return db.selectFrom('proposal').select(['id', 'number', 'title', 'proposer', 'stage']).$castTo<OtherItem>();
}

async function opinionCounts(db: ReadDb, proposalId: number) {
  const asked = await db
    .selectFrom('opinionRequest')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('proposalId', '=', proposalId)
    .executeTakeFirstOrThrow();
  const back = await db
    .selectFrom('opinionRequest')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('proposalId', '=', proposalId)
    .where((has) => has.not(unanswered(has)))
    .executeTakeFirstOrThrow();
  return { asked: asked.n, back: back.n };
}
