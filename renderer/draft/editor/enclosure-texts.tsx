import { Input } from 'antd';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import type { Apart } from './document.ts';
import styles from './text-sheet.module.css';

type Props = { content: LetterContent; editable: boolean; onChange: (patch: Partial<Apart>) => void };

/** The text of each named enclosure: what is written here goes out with the letter on pages of its own. */
export function EnclosureTexts({ content, editable, onChange }: Props) {
  const { enclosures, enclosureTexts = [] } = content;
  if (enclosures.every((name) => name.trim() === '')) return null;
  const write = (at: number, text: string) =>
    onChange({ enclosureTexts: enclosures.map((_, index) => (index === at ? text : (enclosureTexts[index] ?? ''))) });
  return enclosures.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an enclosure is known by its place.
    <div className={styles.fieldRow} key={index}>
      <label htmlFor={`letter-enclosure-${index}`}>{enclosures.length > 1 ? `附件${index + 1}` : '附件正文'}</label>
      <Input.TextArea
        id={`letter-enclosure-${index}`}
        variant="filled"
        disabled={!editable}
        autoSize={{ minRows: 1, maxRows: 6 }}
        placeholder={`「${name}」的文字，另起一页随函印出；不填则自行附后`}
        value={enclosureTexts[index] ?? ''}
        onChange={(event) => write(index, event.target.value)}
      />
    </div>
  ));
}
