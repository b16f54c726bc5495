import { chosenOf } from '../../shared/domain/package/case-choice.ts';
import { isNothing } from '../../shared/domain/package/join-item.ts';
import { refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { EarlierFile, ItemFile } from '../../shared/model/package/case-file.ts';
import type { PackageImported, RegisteredField } from '../../shared/model/package/case-package.ts';
import { keepBytes } from '../attachments/store.ts';
import type { CommandContext } from '../context/context.ts';
import type { WriteDb } from '../db/connections.ts';
import { officeOf } from '../people/office.ts';
import { letterFile } from './add-to-item.ts';
import { applyJoin } from './apply-join.ts';
import { compareEarlier, compareItem } from './compare.ts';
import { addLetters, storeEarlier } from './earlier-store.ts';
import type { OpenedPackage } from './read-package.ts';
import { signedLetters } from './signed-letters.ts';
import { storeItem } from './store-item.ts';

/** What the clerk chose; without `add` all that is missing here comes in. */
export type Choices = { theirs: readonly RegisteredField[]; add: readonly string[] | undefined };

/**
 * The rules of taking in, in one place. What is not here comes in whole. Of what is here nothing is overwritten:
 * fields change only where the clerk takes the package's, drafts are joined by paragraphs, all other rows stand beside
 * ours; a letter that was signed there is a signed letter here where ours is not signed and its number is free, else a
 * text among the attachments. Runs inside one transaction; `kept` collects the files written to the disk, so that a
 * refusal can remove them.
 */
export async function takeIn(
  context: CommandContext,
  opened: OpenedPackage,
  choices: Choices,
  kept: string[],
): Promise<PackageImported> {
  if (opened.case.what === 'earlier') return takeEarlier(context, opened.case, choices);
  return takeItem(context, opened, opened.case, choices, kept);
}

async function takeItem(
  context: CommandContext,
  opened: OpenedPackage,
  theirs: ItemFile,
  choices: Choices,
  kept: string[],
): Promise<PackageImported> {
  const { db } = context;
  const keep = keeper(context, opened.attachments, kept);
  const { here, join, blocked } = await compareItem(db, theirs);
  if (blocked) throw refusal('package.blocked', { reason: blocked });
  if (!here?.proposalId || !join) {
    const proposalId = await storeWhole(db, theirs, keep);
    const { number, kind, title } = theirs.item;
    const whole = `整件存入第${number}号${proposalKinds[kind]}《${title}》`;
    return { proposalId, caseId: null, done: [whole, ...signedLetters(theirs).words] };
  }
  const { proposalId } = here;
  const { office } = opened.manifest;
  const chosen = choices.add === undefined ? join : chosenOf(theirs, join, choices.add);
  if (isNothing({ ...chosen, fields: [] }) && choices.theirs.length === 0) throw refusal('package.nothing');
  const isOwn = office === (await officeOf(db)).fullName;
  const into = {
    ...{ proposalId, theirs, join: { ...chosen, notes: [] }, fields: choices.theirs, keep, side: '包里' },
    named: (who: string) => (isOwn ? who : `${who}（${office}）`),
  };
  const done = await applyJoin(context, into);
  for (const number of chosen.asText) {
    const { bytes, ...letter } = letterFile({ proposalId, theirs, office }, number);
    const storedAs = await keep(letter, bytes);
    const added = { ...letter, storedAs, proposalId, addedAt: context.now, addedBy: office };
    await db.insertInto('attachment').values(added).execute();
    done.push(`补入附件「${letter.name}」`);
  }
  return { proposalId, caseId: null, done };
}

/** Keeps the bytes of a package's attachments on the disk and notes under which names. */
export function keeper(
  { folder }: Pick<CommandContext, 'folder'>,
  attachments: OpenedPackage['attachments'],
  kept: string[],
) {
  return async ({ name, sha256 }: { name: string; sha256: string }, made?: Uint8Array): Promise<string> => {
    const storedAs = await keepBytes(folder, name, made ?? (attachments.get(sha256) as Buffer));
    kept.push(storedAs);
    return storedAs;
  };
}

/** An item that is not here, with everything of it. */
export async function storeWhole(db: WriteDb, theirs: ItemFile, keep: ReturnType<typeof keeper>): Promise<number> {
  const storedAs = new Map<string, string>();
  for (const row of theirs.rows.attachment) storedAs.set(String(row.id), await keep(row));
  return storeItem(db, theirs, storedAs);
}

async function takeEarlier({ db }: CommandContext, theirs: EarlierFile, { add }: Choices): Promise<PackageImported> {
  const { here, letters } = await compareEarlier(db, theirs);
  const chosen = here ? [...letters].filter(([key]) => add === undefined || add.includes(key)) : [...letters];
  if (here && chosen.length === 0) throw refusal('package.nothing');
  const caseId = here?.caseId ?? (await storeEarlier(db, theirs));
  await addLetters(
    db,
    caseId,
    chosen.map(([, letter]) => letter),
  );
  const title = theirs.case.title ?? '案由不详';
  const done = here
    ? [`往年件《${title}》补入函件${chosen.length}封`]
    : [`存入往年件《${title}》，函件${chosen.length}封`];
  return { proposalId: null, caseId, done };
}
