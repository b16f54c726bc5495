import { hasKnownEnding } from '../../../shared/model/reading/file-endings.ts';
/** A file on its way, with its place below the folder that was chosen: 「2021年/台账.xlsx」. */
export type Chosen = { name: string; file: File };
type Choice = { chosen: Chosen[]; aside: string[] };

/** Files of a system or of an open Word window lie in many folders; nobody means them. */
const clutter = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Parts what was chosen into what can be read and what is left aside; clutter goes unmentioned. */
export function sortFiles(files: readonly Chosen[]): Choice {
  const meant = files.filter(({ name }) => !clutter.test(name.slice(name.lastIndexOf('/') + 1)));
  const known = ({ name }: Chosen) => hasKnownEnding(name);
  const byName = new Intl.Collator('zh-CN', { numeric: true });
  return {
    chosen: meant.filter(known).sort((a, b) => byName.compare(a.name, b.name)),
    aside: meant.filter((one) => !known(one)).map(({ name }) => name),
  };
}
