import { agreementsTo } from '../../shared/domain/letter/steps/chain.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { hasAnswered } from '../../shared/domain/opinions/owed.ts';
import type { PaperItem, PaperLetter } from '../../shared/domain/papers/item.ts';
import { disclosures, letterKinds } from '../../shared/model/kinds.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { logAnchor } from '../db/log-anchor.ts';
import { signatureOf } from '../items/signature.ts';
import { stepActsOf } from '../items/signing/steps.ts';
import { proposalView } from '../items/view.ts';
import { letterFacts } from '../letter/facts.ts';
import { letterRow, versionOf } from '../letter/versions.ts';
import { scalesOf } from '../people/scales.ts';

/** All that a paper may draw on, read from the item as it stands. */
export async function paperItem(db: ReadDb, proposalId: number, today: string, clerk: string): Promise<PaperItem> {
  const facts = await letterFacts(db, proposalId);
  const view = await proposalView(db, proposalId);
  return {
    facts,
    role: view.role,
    assignedOn: view.assignedOn,
    receivedOn: view.receivedOn,
    deadline: view.deadline?.day ?? null,
    keySupervision: view.keySupervision,
    remark: view.remark,
    today,
    requests: view.requests.map((request) => {
      const { unitName, askedOn, dueOn } = request;
      return { unitName, askedOn, dueOn, answered: hasAnswered(request) };
    }),
    letter: await paperLetter(db, proposalId),
    raised: await raisedIn(db, proposalId),
    promised: await promisedIn(db, proposalId),
    scales: await scalesInWords(db),
    log: await logAnchor(db),
    clerk,
  };
}

/** What the last form that counts gave as reason and wishes. */
async function raisedIn(db: ReadDb, proposalId: number): Promise<string> {
  const form = await db
    .selectFrom('feedback')
    .select(['reason', 'wishes'])
    .where('proposalId', '=', proposalId)
    .where('voidReason', 'is', null)
    // Neither corrected nor taken back by a later row.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('feedback as later').select('later.id').whereRef('later.replacesId', '=', 'feedback.id'))),
    )
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return [form?.reason, form?.wishes].map(inOneLine).filter(Boolean).join('；');
}

async function promisedIn(db: ReadDb, proposalId: number): Promise<string> {
  const rows = await db
    .selectFrom('commitment')
    .select('what')
    .where('proposalId', '=', proposalId)
    .orderBy('id')
    .execute();
  return rows
    .map(({ what }) => inOneLine(what))
    .filter((what) => what !== '')
    .join('；');
}

function inOneLine(text = ''): string {
  return text
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .trim()
    .replace(/[。；]$/u, '');
}

/** The signed text with its signature, or what lies with the leader, or the present text. */
async function paperLetter(db: ReadDb, proposalId: number): Promise<PaperLetter | null> {
  const row = await letterRow(db, proposalId);
  if (!row) return null;
  const valid = (await signatureOf(db, row.id)) ?? null;
  const number = valid?.version ?? row.submittedVersion;
  const version = number ? await versionOf(db, row.id, number) : null;
  const content = LetterContent.parse(version?.content ?? fromJson(row.content));
  return {
    kindName: letterKinds[row.kind],
    title: content.title,
    salutation: content.salutation,
    copyTo: content.copyTo.filter((name) => name !== ''),
    enclosures: content.enclosures.filter((name) => name !== ''),
    resultClass: content.resultClass,
    disclosure: content.disclosure === null ? '' : disclosures[content.disclosure],
    documentNumber: valid ? documentNumber(valid) : null,
    signedOn: valid?.signedOn ?? null,
    signedBy: valid?.by ?? null,
    version: version ? `第${version.version}版（${valid ? '已签发' : '送审'}）` : `未送审稿（修订${row.revision}次）`,
    fingerprint: (version?.fingerprint ?? row.fingerprint).slice(0, 16),
    agreed: agreementsTo(await stepActsOf(db, row.id), version?.fingerprint ?? row.fingerprint),
    key: valid?.key ?? null,
  };
}

async function scalesInWords(db: ReadDb): Promise<PaperItem['scales']> {
  const { attitude, result } = await scalesOf(db);
  const words = (scale: typeof result) => scale.map(({ text }) => text).join('、');
  return { attitude: words(attitude), result: words(result) };
}
