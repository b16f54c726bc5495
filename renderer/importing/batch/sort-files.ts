import { hasKnownEnding, hasPictureEnding } from '../../../shared/model/reading/file-endings.ts';
/** A file on its way, with its place below the folder that was chosen: 「2021年/台账.xlsx」. */
export type Chosen = { name: string; file: File };
type Choice = { chosen: Chosen[]; aside: string[] };

/** Files of a system or of an open Word window lie in many folders; nobody means them. */
const clutter = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** What a browser lays beside a page that it saves, and what is too small to be a page of words. */
const besidePage = /(?:_files|\.files|_文件)\//i;
const smallestScan = 30_000;

/** A picture that was chosen by itself is meant; of a folder's, what may be a page of words. */
function isScan({ name, file }: Chosen): boolean {
  if (!hasPictureEnding(name)) return false;
  // A browser says so of a folder's files only.
  const { webkitRelativePath = '' } = file as { webkitRelativePath?: string };
  const cameAlong = webkitRelativePath !== '' || name.includes('/');
  return !cameAlong || (!besidePage.test(name) && file.size >= smallestScan);
}

/** Parts what was chosen into what can be read and what is left aside; clutter goes unmentioned. */
export function sortFiles(files: readonly Chosen[]): Choice {
  const meant = files.filter(({ name }) => !clutter.test(name.slice(name.lastIndexOf('/') + 1)));
  const known = (one: Chosen) => hasKnownEnding(one.name) || isScan(one);
  const byName = new Intl.Collator('zh-CN', { numeric: true });
  return {
    chosen: meant.filter(known).sort((a, b) => byName.compare(a.name, b.name)),
    aside: meant.filter((one) => !known(one)).map(({ name }) => name),
  };
}
