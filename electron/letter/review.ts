import { sign } from 'node:crypto';
import type { Insertable } from 'kysely';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { letterErrors } from '../../shared/domain/letter/check.ts';
import { comparedVersion } from '../../shared/domain/letter/deciding/compared-version.ts';
import { presentStep } from '../../shared/domain/letter/steps/chain.ts';
import {
  barToReviewing,
  mayReturn,
  openParties,
  returnsTo,
  waitsFor,
} from '../../shared/domain/letter/steps/who-reviews.ts';
import { barToSigning, barToTakingBack, signingRemark } from '../../shared/domain/letter/who-signs.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { currentOpinions } from '../../shared/domain/merging/versions.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { keyWarning } from '../../shared/domain/people/key-words.ts';
import { openErrors } from '../../shared/domain/proof/draft-proof.ts';
import { at, refusal } from '../../shared/errors.ts';
import { letterKinds } from '../../shared/model/kinds.ts';
import type { LetterReview, QueueRow } from '../../shared/model/letter/letter.ts';
import type { Submission } from '../../shared/model/letter/submission.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { CommandContext, Operations, QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import type { Database } from '../db/schema.ts';
import { keptAsks } from '../items/asks.ts';
import { mustBeInOffice } from '../items/away-mark.ts';
import { signatureOf } from '../items/signature.ts';
import { noteStepAct } from '../items/signing/steps.ts';
import { submissionOf } from '../items/signing/submission.ts';
import { move } from '../items/stage.ts';
import { numberAhead, takeNumber } from '../numbers/document-numbers.ts';
import { mustBeOwnAccount } from '../people/accounts/account-changes.ts';
import { isKeyOpen, openOwnKey } from '../people/own-key.ts';
import { waysOf } from '../people/ways.ts';
import { charactersIn, think } from '../reading/process/think.ts';
import { draftView, opinionsOf, versionHeads } from './draft-view.ts';
import { composeContext } from './facts.ts';
import { storedProof } from './proof.ts';
import { remarksOf } from './remarks.ts';
import { statementOf } from './signed-statement.ts';
import { changedOutside, mustBeUnchanged } from './unchanged.ts';
import { freeze, type LetterRow, letterRow, versionOf } from './versions.ts';

/** From submitting to signing: queue, remarks, return, signature. */
export const review = {
  'letter.submit': async (context, { proposalId, revision, proofSeen }) => {
    const { db, now, account, record } = context;
    await mustBeInOffice(db, proposalId, '送审');
    const row = await savedLetter(db, proposalId);
    const draft = await draftView(context, proposalId);
    if (row.revision !== revision) {
      throw refusal('record.stale', { what: '份稿件', who: row.savedBy, at: momentInWords(row.savedAt) });
    }
    await mustBeOwed(db, proposalId, row);
    const held = await signatureOf(db, row.id);
    if (draft.stage === 'signed' && held && held.fingerprint === row.fingerprint) {
      throw refusal('letter.unchanged', { by: held.by, day: dayInWords(held.signedOn), number: documentNumber(held) });
    }
    await mustBeUnchanged(context, proposalId, 'draft');
    const problems = letterErrors(draft.content);
    if (problems) throw refusal('letter.unfinished', { problems });
    const open = draft.conflicts.filter((conflict) => conflict.reason === null).length;
    if (open > 0) throw refusal('letter.conflicts-open', { count: open });
    const { letterKind, content } = draft;
    const wrong = openErrors(await storedProof(context, proposalId, { letterKind, content, today: context.today }));
    const way = (await waysOf(db)).proof;
    if (wrong.length > 0 && (way === 'stop' || (way === 'ask' && !proofSeen))) {
      const words = wrong.slice(0, 5).map((each) => `「${each.words.slice(0, 20)}」${each.message}`);
      throw refusal(way === 'stop' ? 'letter.proof-stops' : 'letter.proof-open', {
        count: wrong.length,
        words: words.join('；'),
      });
    }
    await move(db, proposalId, 'submit');
    const version = await freeze(db, row, '送审', now, account.displayName);
    await db
      .updateTable('letter')
      .set({ submittedVersion: version, submitterId: account.id })
      .where('id', '=', row.id)
      .execute();
    await noteStepAct(db, context, { letter: row, version, act: 'submit' });
    record(`送审第${version}版${wrong.length > 0 ? `，校核有${wrong.length}处须改正的没有改` : ''}`, proposalId);
    return draftView(context, proposalId);
  },

  'letter.withdraw': async (context, { proposalId }) => {
    const { db, account, record } = context;
    const submission = await submissionOf(db, proposalId);
    const whose = submission && barToTakingBack(submission, account);
    if (whose) throw refusal('letter.others-submission', { who: whose });
    await move(db, proposalId, 'withdraw');
    const { submitter } = submission ?? {};
    const others = submitter && submitter.accountId !== account.id;
    record(others ? `撤回${submitter.name}送审的稿件` : '撤回送审', proposalId);
    return draftView(context, proposalId);
  },

  'letter.queue': async ({ db, account, today }) => {
    const rows = await db
      .selectFrom('letter')
      .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
      .innerJoin('letterVersion', (join) =>
        join
          .onRef('letterVersion.letterId', '=', 'letter.id')
          .onRef('letterVersion.version', '=', 'letter.submittedVersion'),
      )
      .select(['letter.proposalId', 'proposal.kind', 'proposal.number', 'proposal.title', 'letter.kind as letterKind'])
      .select([
        'letterVersion.version',
        'letterVersion.by as submittedBy',
        'letterVersion.at as submittedAt',
        'deadline',
      ])
      .where('proposal.stage', '=', 'submitted')
      .whereRef('letter.round', '=', 'proposal.round')
      .orderBy('letter.id')
      .execute();
    const queue: QueueRow[] = [];
    for (const row of rows) {
      const submission = await submissionOf(db, row.proposalId);
      if (!submission) continue;
      const bar = barToSigning(submission, account, today);
      const step = presentStep(submission.steps);
      queue.push({
        ...row,
        maySign: account.roles.includes('leader') && (bar === null || bar.by === 'reason'),
        mayReview: barToReviewing(submission, account, today) === null,
        step: step && { name: step.name, since: step.since, dueOn: step.dueOn, waitsFor: waitsFor(submission) },
      });
    }
    // What has no day comes last, not first.
    return queue.sort((a, b) => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999'));
  },

  'letter.review': (context, { proposalId }) => reviewOf(context, proposalId),

  'letter.see': async ({ db, account }, { proposalId, version }) => {
    const row = await savedLetter(db, proposalId);
    if (!(await versionOf(db, row.id, version))) throw refusal('record.missing', { what: '一版稿件' });
    await db
      .insertInto('seenVersion')
      .values({ letterId: row.id, accountId: account.id, version })
      .onConflict((clash) => clash.columns(['letterId', 'accountId']).doUpdateSet({ version }))
      .execute();
    return null;
  },

  'letter.remark': async (context, { proposalId, version, ...written }) => {
    const { db, record } = context;
    const row = await underReview(db, proposalId, version);
    await mustBeReviewer(context, proposalId, '批注');
    const { words, blockId } = written;
    const kept = words === '' ? null : await versionOf(db, row.id, version);
    if (kept && !kept.content.blocks.some(({ id, text }) => id === blockId && text.includes(words)))
      throw refusal('remark.other-words', { words: words.slice(0, 20) });
    await addRemark(context, row, { version, ...written });
    record('', proposalId);
    return reviewOf(context, proposalId);
  },

  'letter.agree': async (context, { proposalId, version, words }) => {
    const { db, account, today, record } = context;
    await mustBeInOffice(db, proposalId, '审核');
    const row = await underReview(db, proposalId, version);
    await mustBeOwed(db, proposalId, row);
    await mustBeUnchanged(context, proposalId, 'review');
    await mustBeOwnAccount(context, '审核');
    const submission = await mustBeReviewer(context, proposalId, '同意', { isAtStep: true });
    const step = presentStep(submission.steps);
    const remarkId = words === '' ? null : await addRemark(context, row, { version, blockId: null, text: words });
    const said: string[] = [];
    for (const { party, stead } of openParties(submission, account, today)) {
      const sectionId = party.section?.id ?? null;
      await noteStepAct(db, context, { letter: row, version, act: 'agree', step, sectionId, remarkId, stead });
      said.push([party.section?.name, stead].filter(Boolean).join('，'));
    }
    const more = [...said.filter(Boolean), words && `意见：${words}`].filter(Boolean).join('；');
    record(`「${step?.name}」同意第${version}版${more ? `（${more}）` : ''}`, proposalId);
    return null;
  },

  'letter.return': async (context, { proposalId, version, reason, remarks }) => {
    const { db, account, today, record } = context;
    const row = await underReview(db, proposalId, version);
    const submission = await mustBeReviewer(context, proposalId, '退回修改');
    const back = returnsTo(submission, account, today);
    if (!back) await move(db, proposalId, 'return');
    const remarkId = await addRemark(context, row, { version, blockId: null, text: reason, returned: back ? 0 : 1 });
    for (const each of remarks) await addRemark(context, row, { version, ...each });
    const [mine] = openParties(submission, account, today);
    const step = mine ? presentStep(submission.steps) : null;
    const act = { act: 'return', step, toStep: back?.id ?? null, remarkId, stead: mine?.stead ?? '' } as const;
    await noteStepAct(db, context, { letter: row, version, ...act });
    const at = step ? `「${step.name}」` : '';
    record(`${at}退回第${version}版${back ? `到「${back.name}」` : '修改'}：${reason}`, proposalId);
    return draftView(context, proposalId);
  },

  'letter.sign': async (context, { proposalId, version, orderReason, steadReason, password }) => {
    // Looked at before the password is asked and slowly tried; and again inside the transaction.
    await mustBeSignable(context, proposalId, version);
    await maySign(context, proposalId, steadReason);
    const { keyId, key, facts } = await openOwnKey(context, password);
    const { conclude, today, now, account, record } = context;
    return conclude(async (db) => {
      const row = await mustBeSignable({ ...context, db }, proposalId, version);
      const remark = await maySign({ ...context, db }, proposalId, steadReason);
      const { fingerprint } = await db
        .selectFrom('letterVersion')
        .select('fingerprint')
        .where('letterId', '=', row.id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      await move(db, proposalId, 'sign');
      const short = fingerprint.slice(0, 16);
      const held = await signatureOf(db, row.id);
      if (held && held.version === version) {
        // Sent again without a change: the signature that it bears holds, as long as it stands.
        await mustBeUnchanged({ ...context, db }, proposalId, 'signed');
        const words = documentNumber(held);
        record(`第${version}版没有改动，沿用${held.by}的签发，编号${words}`, proposalId);
        return { documentNumber: words, version, fingerprint: short, signedOn: held.signedOn, key: held.key };
      }
      const number = await takeNumber(db, row, today, account.displayName, orderReason);
      const by = account.displayName;
      const signing = { letter: row, version, fingerprint, number, signedOn: today, by, at: now };
      const statement = JSON.stringify(await statementOf(db, proposalId, signing));
      await db
        .insertInto('signature')
        .values({
          ...{
            letterId: row.id,
            version,
            fingerprint,
            numberId: number.id,
            signedOn: today,
            accountId: account.id,
            by,
            remark,
          },
          statement,
          keyId,
          signed: sign(null, Buffer.from(statement, 'utf8'), key).toString('base64'),
        })
        .execute();
      const words = documentNumber(number);
      const warning = keyWarning(facts);
      const keyWords = `签发密钥${facts.fingerprint}${warning ? `，${warning}` : ''}`;
      record(
        `签发${letterKinds[row.kind]}第${version}版，编号${words}（${[remark, keyWords].filter(Boolean).join('；')}）`,
        proposalId,
      );
      return { documentNumber: words, version, fingerprint: short, signedOn: today, key: facts };
    });
  },
} satisfies Operations;

type Written = Pick<Insertable<Database['remark']>, 'version' | 'blockId' | 'text' | 'words' | 'fromAt' | 'returned'>;

async function addRemark({ db, now, account }: CommandContext, { id }: LetterRow, written: Written): Promise<number> {
  const { id: remarkId } = await db
    .insertInto('remark')
    .values({ letterId: id, ...written, by: account.displayName, at: now, settledAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return remarkId;
}

/** Whoever's step the letter lies at, and, where the step need not be his, any 审签领导; answers how it was sent. */
async function mustBeReviewer(
  { db, account, today }: QueryContext,
  proposalId: number,
  act: string,
  { isAtStep } = { isAtStep: false },
): Promise<Submission> {
  const submission = await submissionOf(db, proposalId);
  if (submission === null) throw refusal('letter.not-submitted');
  if (!isAtStep && mayReturn(submission, account, today)) return submission;
  const bar = barToReviewing(submission, account, today);
  if (bar?.by === 'own') throw refusal('step.own');
  if (bar?.by === 'none') throw refusal('step.none', { act });
  if (bar) throw refusal('step.others', { act, step: bar.step, who: bar.waitsFor.join('、') });
  return submission;
}

async function savedLetter(db: ReadDb, proposalId: number): Promise<LetterRow> {
  const row = await letterRow(db, proposalId);
  if (!row) throw refusal('letter.not-submitted');
  return row;
}

/** The letter that this version of may be signed now: it lies with the leader, is owed, and is what was submitted. */
async function mustBeSignable(context: QueryContext, proposalId: number, version: number): Promise<LetterRow> {
  const { db } = context;
  await notSignedYet(db, proposalId, version);
  await mustBeInOffice(db, proposalId, '签发');
  const row = await underReview(db, proposalId, version);
  await mustBeOwed(db, proposalId, row);
  await mustBeUnchanged(context, proposalId, 'review');
  await mustBeOwnAccount(context, '签发');
  return row;
}

/** Refuses a letter that the item's role does not ask for: a reply of a 会办 item, an opinion of a 独办 one. */
async function mustBeOwed(db: ReadDb, proposalId: number, { kind }: LetterRow): Promise<void> {
  const owed = letterOwed((await itemRow(db, proposalId)).role);
  if (owed === null) throw refusal('role.no-letter');
  if (owed !== kind) throw refusal('letter.other-kind', { is: letterKinds[kind], owed: letterKinds[owed] });
}

/** Refuses whom the ways of the office do not let sign this letter; answers what the signature is to say besides. */
async function maySign(
  { db, account: me, today }: Pick<QueryContext, 'db' | 'account' | 'today'>,
  proposalId: number,
  reason: string,
): Promise<string> {
  const submission = await submissionOf(db, proposalId);
  if (submission === null) throw refusal('letter.not-submitted');
  const bar = barToSigning(submission, me, today);
  if (bar?.by === 'step') throw refusal('sign.step', { step: bar.name, who: waitsFor(submission).join('、') });
  if (bar?.by === 'own') throw refusal('sign.own');
  if (bar?.by === 'responsible') throw refusal('sign.responsible', { name: bar.name });
  if (bar?.by === 'reason' && reason === '') {
    throw at(refusal('sign.stead', { name: bar.name }), { field: 'steadReason' });
  }
  return signingRemark(submission, me, reason, today);
}

/** Of two who sign at once the second learns who was first, and which number the letter has. */
async function notSignedYet(db: ReadDb, proposalId: number, version: number): Promise<void> {
  const { stage } = await itemRow(db, proposalId);
  const row = await letterRow(db, proposalId);
  const held = row && stage !== 'submitted' ? await signatureOf(db, row.id) : undefined;
  if (held?.version !== version) return;
  const day = dayInWords(held.signedOn);
  throw refusal('letter.signed-already', { by: held.by, day, version, number: documentNumber(held) });
}

/** The letter lying with the leader, when `version` is the one submitted; an older one is refused. */
async function underReview(db: ReadDb, proposalId: number, version: number): Promise<LetterRow> {
  const row = await savedLetter(db, proposalId);
  if (row.submittedVersion === null) throw refusal('letter.not-submitted');
  const { stage } = await itemRow(db, proposalId);
  if (stage !== 'submitted') throw refusal('stage.wrong', { move: '审签', stage: stages[stage] });
  if (row.submittedVersion !== version) throw refusal('letter.old-version', { version, current: row.submittedVersion });
  return row;
}

async function reviewOf(context: QueryContext, proposalId: number): Promise<LetterReview> {
  const { db, account, today, reader } = context;
  const row = await savedLetter(db, proposalId);
  const version = row.submittedVersion === null ? null : await versionOf(db, row.id, row.submittedVersion);
  const submission = await submissionOf(db, proposalId);
  if (!version || !submission) throw refusal('letter.not-submitted');
  const { title, number, body, stage } = await db
    .selectFrom('proposal')
    .select(['title', 'number', 'body', 'stage'])
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  const seen = await db
    .selectFrom('seenVersion')
    .select('version')
    .where('letterId', '=', row.id)
    .where('accountId', '=', account.id)
    .executeTakeFirst();
  const { content } = version;
  const kept = await keptAsks(db, proposalId);
  const opinions = currentOpinions(await opinionsOf(db, proposalId));
  const size = charactersIn([...content.blocks, ...opinions.flatMap(({ blocks }) => blocks)]) + body.length;
  const question = { content, opinions, body, kept };
  const { asks, conflicts, leftOut } = await think(reader, 'beside', question, { name: '稿件', size: size / 4 });
  const remarks = await remarksOf(db, row.id);
  const versions = (await versionHeads(db, row.id)).filter((each) => each.version < version.version);
  return {
    ...{ proposalId, letterKind: row.kind, title, number, body, version, stage },
    ...{
      seen: seen?.version ?? null,
      versions,
      compared: await comparedOf(db, row.id, versions, version.version, remarks),
    },
    ...{ remarks, conflicts, asks, opinions, leftOut },
    nextNumber: await numberAhead(db, row, today),
    submittedBy: submission.submitter?.name ?? version.by,
    submission,
    submittedAt: version.at,
    context: await composeContext(db, proposalId, row),
    keyOpen: isKeyOpen(context),
    proof: await storedProof(context, proposalId, { letterKind: row.kind, content, today }),
    changedOutside: await changedOutside(context, proposalId, stage === 'submitted' ? 'review' : 'signed'),
  };
}

/** The version to compare with, whole, so that the page shows what changed at once. */
async function comparedOf(
  db: ReadDb,
  letterId: number,
  versions: LetterReview['versions'],
  present: number,
  remarks: LetterReview['remarks'],
): Promise<LetterReview['compared']> {
  const chosen = comparedVersion(versions, present, remarks);
  const version = chosen && (await versionOf(db, letterId, chosen.version));
  return version ? { ...version, because: chosen.because } : null;
}
