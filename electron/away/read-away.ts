import { refusal } from '../../shared/errors.ts';
import { AwayFile, AwayManifest, isAwayFormat } from '../../shared/model/package/away.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { problemIn } from '../package/case-soundness.ts';
import { type Opened, openSigned } from '../package/read-package.ts';

export type OpenedAway = Opened<AwayManifest> & { content: AwayFile };

/** Opens a package of items that are handled away; every fault is a refusal. */
export async function readAway(file: FileIn): Promise<OpenedAway> {
  const { name } = file;
  const opened = await openSigned(file, {
    isFormat: isAwayFormat,
    manifest: AwayManifest,
    part: 'away.json',
    content: AwayFile,
    none: () => refusal('away.not-one', { file: name }),
  });
  const { content, manifest, attachments } = opened;
  const wrong = (problem: string) => refusal('package.unsound', { file: name, problem });
  if (content.what !== manifest.what) throw wrong('清单与内容的种类不同');
  const keys = content.items.map(keyOfItem);
  if (new Set(keys).size !== keys.length) throw wrong('一件在包里有两份');
  for (const { ref, own, file: item } of content.items) {
    if (content.what === 'out' ? ref === null : own === null) throw wrong('没有写明是哪一件');
    const problem = problemIn(item, (digest) => attachments.has(digest));
    if (problem) throw wrong(problem);
  }
  return opened;
}

/** What an item of a package is called in questions and answers about it. */
export function keyOfItem({ ref, own }: Pick<AwayFile['items'][number], 'ref' | 'own'>): string {
  return ref === null ? `there:${own}` : `home:${ref}`;
}
