import { refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { EarlierFile, ItemFile } from '../../shared/model/package/case-file.ts';
import type { PackageImported, RegisteredField } from '../../shared/model/package/case-package.ts';
import { keepBytes } from '../attachments/store.ts';
import type { CommandContext } from '../context/context.ts';
import { addContacts, addFiles, addOpinions, type KeptFile, letterFile, takeFields } from './add-to-item.ts';
import { compareEarlier, compareItem } from './compare.ts';
import { addLetters, storeEarlier } from './earlier-store.ts';
import type { OpenedPackage } from './read-package.ts';
import { signedLetters } from './signed-letters.ts';
import { storeItem } from './store-item.ts';

/** What the clerk chose; without `add` all that is missing here comes in. */
export type Choices = { theirs: readonly RegisteredField[]; add: readonly string[] | undefined };

/**
 * The rules of taking in, in one place. What is not here comes in whole. Of what is here nothing is overwritten:
 * fields change only where the clerk takes the package's, opinions come as further versions, attachments and contacts
 * beside ours, signed letters as texts that do not touch the register of numbers. Runs inside one transaction;
 * `kept` collects the files written to the disk, so that a refusal can remove them.
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
  const keep = async (name: string, bytes: Uint8Array) => {
    const storedAs = await keepBytes(context.folder, name, bytes);
    kept.push(storedAs);
    return storedAs;
  };
  const bytesOf = (sha256: string) => opened.attachments.get(sha256) as Buffer;
  const { here, rows, blocked } = await compareItem(context.db, theirs);
  if (blocked) throw refusal('package.blocked', { reason: blocked });
  if (!here?.proposalId || !rows) {
    const storedAs = new Map<string, string>();
    for (const { id, name, sha256 } of theirs.rows.attachment)
      storedAs.set(String(id), await keep(name, bytesOf(sha256)));
    const proposalId = await storeItem(context.db, theirs, storedAs);
    const { number, kind, title } = theirs.item;
    const whole = `整件存入第${number}号${proposalKinds[kind]}《${title}》`;
    return { proposalId, caseId: null, done: [whole, ...signedLetters(theirs).words] };
  }
  const { proposalId } = here;
  const adding = { proposalId, theirs, office: opened.manifest.office };
  const chosen = <T>(all: ReadonlyMap<string, T>) =>
    new Map([...all].filter(([key]) => choices.add === undefined || choices.add.includes(key)));
  const files: KeptFile[] = [];
  for (const { name, size, sha256 } of chosen(rows.attachments).values())
    files.push({ name, size, sha256, storedAs: await keep(name, bytesOf(sha256)) });
  for (const number of chosen(rows.letters).values()) {
    const { bytes, ...letter } = letterFile(adding, number);
    files.push({ ...letter, storedAs: await keep(letter.name, bytes) });
  }
  const done = [
    ...(await takeFields(context, adding, choices.theirs)),
    ...(await addOpinions(context, adding, chosen(rows.opinions))),
    ...(await addContacts(context, adding, chosen(rows.contacts))),
    ...(await addFiles(context, adding, files)),
  ];
  if (done.length === 0) throw refusal('package.nothing');
  return { proposalId, caseId: null, done };
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
