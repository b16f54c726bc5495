import { foreignWords, sealedRowName } from '../../shared/domain/audit/foreign-words.ts';
import { confirmedField } from '../../shared/domain/audit/logged-fields.ts';
import { otherDateWords } from '../../shared/domain/audit/other-date.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import type { AuditFinding, AuditVerdict, Change, KnownAnchor } from '../../shared/model/audit.ts';
import type { CountedSource } from '../../shared/model/counting.ts';
import type { Instant } from '../../shared/model/primitives.ts';
import { bytesOf } from '../attachments/store.ts';
import { breath } from '../context/breath.ts';
import { allOtherCounted } from '../counting/keep-counted.ts';
import { otherDates } from '../dates/keep-deadlines.ts';
import { type LogChain, verifyAudit } from '../db/audit-chain.ts';
import type { ReadDb } from '../db/connections.ts';
import { anchorsBeside, logAnchor } from '../db/log-anchor.ts';
import { countRows } from '../db/paging.ts';
import { formerName } from '../db/sealing/former.ts';
import {
  type ForeignChange,
  foreignChangesIn,
  isOfOwn,
  type SealChain,
  verifySeals,
} from '../db/sealing/seal-check.ts';
import { sealedTableNames } from '../db/sealing/sealed-tables.ts';
import { signatureProblems, signaturesOf } from '../letter/signed-statement.ts';
import { allEnds, lostEnds } from './anchors.ts';

type Looking = {
  db: ReadDb;
  key: Buffer;
  folder: string;
  /** Another end of the log, from a printed sheet. */
  printed: KnownAnchor | null;
  onProgress: (done: number, total: number) => void;
};

/** So many are named; a store that was turned over as a whole would fill a book. */
const most = 200;

/**
 * Holds the store against its log, its seals, its signatures, the attachments' files and the ends of the log that are
 * kept elsewhere. In steps, so that whoever else works goes on.
 */
export async function verifyStore(looking: Looking): Promise<{ verdict: AuditVerdict; reckon: Reckon }> {
  const { db, key, folder, printed, onProgress } = looking;
  const total = await rowsToLookAt(db);
  let done = 0;
  const step = async (rows: number) => {
    done += rows;
    onProgress(Math.min(done, total), total);
    await breath();
  };
  const log = await verifyAudit(db, key, step);
  const seals = await verifySeals(db, key, log.seals, step);
  const findings: AuditFinding[] = [...logFindings(log, seals)];
  let rows = 0;
  const foreign: ForeignChange[] = [];
  for (const table of sealedTableNames) {
    const counting = async (n: number) => {
      rows += n;
      await step(n);
    };
    foreign.push(...(await foreignChangesIn(db, key, table, counting)));
  }
  findings.push(...(await inWords(db, foreign, foreignWords)));
  const written = await writtenWith(db, log, seals);
  findings.push(...(await inWords(db, seals.cameUpon, cameUponWords, (change) => confirmedBy(change, written))));
  const reckon = await verifyReckoned(db, foreign, findings, step);
  const signatures = await verifySignatures(db, findings, step);
  const attachments = await verifyAttachments(db, folder, findings, step);
  const anchors = await verifyAnchors(db, folder, printed, findings);
  const verdict = {
    rows: log.rows,
    sound: findings.length === 0,
    confirmed: findings.filter(({ confirmed }) => confirmed !== null).length,
    firstBroken: log.firstBroken,
    findings: findings.slice(0, most),
    further: Math.max(0, findings.length - most),
    compared: { rows, signatures, attachments, anchors },
    ...vouched(seals),
    end: await logAnchor(db),
  };
  return { verdict, reckon };
}

/** Since when rows are sealed: the first of them, and those that a later program began to seal when there were some already. */
function vouched({ begun }: SealChain): Pick<AuditVerdict, 'vouchedSince' | 'vouchedLater'> {
  const since = [...begun.values()].map(({ at }) => at).sort()[0] ?? null;
  const later = [...begun].filter(([, { at, found }]) => found && at !== since);
  const byDay = Map.groupBy(later, ([, { at }]) => at);
  return {
    vouchedSince: since,
    vouchedLater: [...byDay].map(([at, tables]) => ({
      since: at,
      what: tables.map(([table]) => sealedRowName(table)),
    })),
  };
}

/** What was found to be otherwise than it is reckoned, and is to be reckoned anew. */
type Reckon = { dates: number[]; counted: Record<CountedSource, number[]> };

/**
 * What bears no seal because it follows from what is recorded: the dates that lists go by, and what is counted. Of items
 * whose records were changed nothing more is said.
 */
async function verifyReckoned(
  db: ReadDb,
  foreign: readonly ForeignChange[],
  findings: AuditFinding[],
  step: (rows: number) => Promise<void>,
): Promise<Reckon> {
  const reckon: Reckon = { dates: [], counted: { item: [], case: [] } };
  const told = {
    item: new Set<unknown>(foreign.map(({ proposalId }) => proposalId)),
    case: new Set(foreign.flatMap(({ table, key }) => (table === 'earlierCase' ? key : []))),
  };
  for (let after = 0; ; ) {
    const { last, items, found } = await otherDates(db, { after, count: 300 });
    if (items === 0) break;
    for (const { proposalId, number, kept, due } of found) {
      if (told.item.has(proposalId)) continue;
      reckon.dates.push(proposalId);
      findings.push({ words: `第${number}号：${otherDateWords(kept, due)}`, proposalId, confirmed: null });
    }
    after = last;
    await step(0);
  }
  // What is marked is counted anew with the next thing that is written.
  for (const { source, sourceId } of await db.selectFrom('countedDirty').selectAll().execute()) {
    told[source].add(sourceId);
  }
  for await (const { source, found } of allOtherCounted(db)) {
    reckon.counted[source].push(...found.filter((id) => !told[source].has(id)));
    await step(0);
  }
  const { item, case: cases } = reckon.counted;
  // Where its date was changed the item is named above, and what is counted by that date follows it.
  const more = item.filter((id) => !reckon.dates.includes(id)).length + cases.length;
  if (more > 0) {
    const words = `统计里有${more}件的数与按记录推算的不同，被本程序以外的手段改动过`;
    findings.push({ words, proposalId: null, confirmed: null });
  }
  return reckon;
}

async function rowsToLookAt(db: ReadDb): Promise<number> {
  let total = 0;
  for (const table of ['audit', 'seal', 'signature', 'attachment', ...sealedTableNames] as const) {
    total += await countRows(db.selectFrom(table as 'audit'));
  }
  return total;
}

function* logFindings(log: LogChain, seals: SealChain): Iterable<AuditFinding> {
  const found = (words: string) => ({ words, proposalId: null, confirmed: null });
  if (log.firstBroken !== null) {
    yield found(`操作日志从第${log.firstBroken}条起与前文对不上：这一条或它前面的一条被改动、删去或调换过`);
  }
  if (seals.firstBroken !== null) {
    yield found(`封存记录从第${seals.firstBroken}条起与前文对不上：这一条或它前面的一条被改动、删去或调换过`);
    return;
  }
  const lost = [...log.seals.keys()].filter((hash) => !seals.hashes.has(hash)).length;
  if (lost > 0) yield found(`操作日志提到的封存记录有${lost}条不在了`);
}

function cameUponWords(change: ForeignChange): string {
  const words = foreignWords({ ...change, since: null });
  return `${words}（${change.since ? momentInWords(change.since) : ''}程序写到这一条时发现，改动在这以前）`;
}

type Written = { at: Instant; who: string; proposalId: number | null; changes: string };

/**
 * By which rows of the log the changes from outside were come upon: a row names the last seal of what it tells of, so that
 * the seals before that one, down to the one that the row before names, are its own.
 */
async function writtenWith(db: ReadDb, log: LogChain, seals: SealChain): Promise<ReadonlyMap<number, Written>> {
  const named = [...seals.hashes]
    .map(([hash, seal]) => ({ seal, row: log.seals.get(hash) ?? 0 }))
    .sort((a, b) => a.seal - b.seal);
  const found = new Map<number, Written>();
  for (const { seal } of seals.cameUpon.slice(0, most * 5)) {
    const own = named.find((each) => each.seal >= seal);
    if (!own || found.has(seal)) continue;
    const row = await db
      .selectFrom('audit')
      .select(['at', 'who', 'proposalId', 'changes'])
      .where('id', '=', own.row)
      .executeTakeFirst();
    if (row) found.set(seal, row);
  }
  return found;
}

/** Who answered for the row as it was found, when and why; null where the program came upon it otherwise. */
function confirmedBy(
  { seal, proposalId }: SealChain['cameUpon'][number],
  written: ReadonlyMap<number, Written>,
): AuditFinding['confirmed'] {
  const row = written.get(seal);
  if (!row || row.changes === '' || row.proposalId !== proposalId) return null;
  const why = (JSON.parse(row.changes) as Change[]).find(({ field }) => field === confirmedField)?.after;
  return typeof why === 'string' ? { who: row.who, at: row.at, why } : null;
}

/** Each with the item's number, where it is of one. */
async function inWords<C extends ForeignChange>(
  db: ReadDb,
  changes: readonly C[],
  say: (change: C) => string,
  confirmed: (change: C) => AuditFinding['confirmed'] = () => null,
): Promise<AuditFinding[]> {
  const said = new Map<string, AuditFinding>();
  for (const change of changes.slice(0, most * 5)) {
    const { proposalId } = change;
    const item =
      proposalId === null
        ? undefined
        : await db.selectFrom('proposal').select('number').where('id', '=', proposalId).executeTakeFirst();
    const words = `${item ? `第${item.number}号：` : await formerName(db, change)}${say(change)}`;
    const key = `${words} ${change.table} ${JSON.stringify(change.key)}`;
    said.set(key, { words, proposalId: item ? proposalId : null, confirmed: confirmed(change) });
  }
  return [...said.values()];
}

async function verifySignatures(
  db: ReadDb,
  findings: AuditFinding[],
  step: (rows: number) => Promise<void>,
): Promise<number> {
  let [afterId, count] = [0, 0];
  for (;;) {
    const page = await signaturesOf(db, { afterId });
    if (page.length === 0) return count;
    for (const row of page) {
      const problems = await signatureProblems(db, row);
      if (row.statement === null && row.accountId !== null && (await isOfOwn(db, 'signature', [row.id]))) {
        problems.push(`第${row.version}版的签发记录没有密钥的签名`);
      }
      const { number } = await db
        .selectFrom('proposal')
        .select('number')
        .where('id', '=', row.proposalId)
        .executeTakeFirstOrThrow();
      for (const words of problems) {
        findings.push({ words: `第${number}号的签发：${words}`, proposalId: row.proposalId, confirmed: null });
      }
    }
    [afterId, count] = [page.at(-1)?.id ?? 0, count + page.length];
    await step(page.length);
  }
}

async function verifyAttachments(
  db: ReadDb,
  folder: string,
  findings: AuditFinding[],
  step: (rows: number) => Promise<void>,
): Promise<number> {
  let [after, count] = [0, 0];
  for (;;) {
    const page = await db
      .selectFrom('attachment')
      .innerJoin('proposal', 'proposal.id', 'attachment.proposalId')
      .select(['attachment.id', 'name', 'storedAs', 'sha256', 'proposalId', 'proposal.number'])
      .where('attachment.id', '>', after)
      .orderBy('attachment.id')
      .limit(50)
      .execute();
    if (page.length === 0) return count;
    for (const { proposalId, number, ...kept } of page) {
      const found = {
        words: `第${number}号：附件「${kept.name}」的文件不在了或与登记时不同`,
        proposalId,
        confirmed: null,
      };
      await bytesOf(folder, kept).catch(() => findings.push(found));
      await breath();
    }
    [after, count] = [page.at(-1)?.id ?? 0, count + page.length];
    await step(page.length);
  }
}

async function verifyAnchors(
  db: ReadDb,
  folder: string,
  printed: KnownAnchor | null,
  findings: AuditFinding[],
): Promise<number> {
  const known: KnownAnchor[] = printed ? [printed] : [];
  known.push(...(await allEnds(folder)));
  const end = await logAnchor(db);
  for (const words of await lostEnds(db, known)) findings.push({ words, proposalId: null, confirmed: null });
  const beside = anchorsBeside(folder);
  if (beside === 'unread')
    findings.push({ words: '数据旁的核对文件（log-anchor.json）读不懂，被改动过', proposalId: null, confirmed: null });
  if (beside === null && end && end.count > 1) {
    findings.push({
      words: '数据旁的核对文件（log-anchor.json）不在了，不能用它核对日志的末尾',
      proposalId: null,
      confirmed: null,
    });
  }
  return known.length;
}
