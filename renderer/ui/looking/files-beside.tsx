import { useState } from 'react';
import type { Attachment } from '../../../shared/model/items/proposal.ts';
import asLinkStyles from '../as-link.module.css';
import { sizeWords } from '../files/read-files.ts';
import { LookedFile } from './looked-file.tsx';
import styles from './looking.module.css';

/** The files of an item where one works on it: a list, and one of them in its place. */
export function FilesBeside({ files }: { files: readonly Attachment[] }) {
  const [looking, setLooking] = useState<number | null>(null);
  const shown = files.find(({ id }) => id === looking);
  if (shown) {
    return (
      <div className={styles.beside}>
        <LookedFile key={shown.id} file={shown} onClose={() => setLooking(null)} />
      </div>
    );
  }
  if (files.length === 0) return <p className="quiet">这一件还没有附件。在办理件页面的「附件」里添加。</p>;
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.id}>
          <button type="button" className={asLinkStyles.asLink} onClick={() => setLooking(file.id)}>
            {file.name}
          </button>
          <span className="quiet nowrap">{sizeWords(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
